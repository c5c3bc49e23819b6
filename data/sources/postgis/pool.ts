import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import postgres from 'postgres'
import { inParts } from '@/geo/formats/content'
import type { UnansweredReason } from '@/geo/query/too-slow'
import { askerSignal } from '../../asker'
import { type Sent, type Sql, sent } from './sql'

/** A question of a page or route may take so long. */
const STATEMENT_MS = 30_000

/** Connections of a server, at most: each costs the database a process. */
const CONNECTIONS = 8

const CONNECT_SECONDS = 5

/**
 * After a connection was lost the next question waits so long. The client (3.4.9) hands a question that
 * comes between the error of a connection and its end to that connection, and never settles it.
 */
const AFTER_LOSS_MS = 50

/** What has no answer so long after the database should have given up has none. */
const OVERDUE_MS = 10_000

/** Where scripts/server/lost.mjs learns that the app's failures come of a loss. */
const LOSS = Symbol.for('riposte.lost')

/** The database cannot be asked just now; what it holds can be asked for again later. */
export class Unavailable extends Error {
  /** When to try again. */
  readonly retrySeconds: number

  constructor(
    message: string,
    retrySeconds = 5,
    cause?: unknown,
    readonly reason: UnansweredReason = 'away',
  ) {
    super(message, { cause })
    this.name = 'Unavailable'
    this.retrySeconds = retrySeconds
    Reflect.set(globalThis, LOSS, { at: performance.now(), retrySeconds })
  }
}

/** A version of a dataset is gone, since another took its place: the next try finds that one. */
export const replaced = (): Unavailable =>
  new Unavailable('This version of the dataset was replaced while it was read.', 1)

/** Whether an error is `Unavailable`, of whichever copy of this module that a bundle has. */
export const isUnavailable = (error: unknown): error is Unavailable =>
  error instanceof Error && error.name === 'Unavailable'

/** A row of an answer: the bytes of each cell as the database writes them; null for nothing. */
export type RawRow = readonly (Uint8Array | null)[]

/** A cell as text; empty for nothing. */
export const cellText = (cell: Uint8Array | null | undefined): string =>
  cell ? Buffer.from(cell.buffer, cell.byteOffset, cell.byteLength).toString('utf8') : ''

/** What questions are sent by. */
export interface Pool {
  /**
   * Sends a statement. Throws `Unavailable` where the database cannot answer now. A statement whose
   * asker goes away is broken off in the database, too, and throws an AbortError.
   */
  readonly ask: (statement: Sql) => Promise<readonly RawRow[]>
  /** How many questions are being asked, those that wait for a connection among them, and how many connections there are at most. */
  readonly numbers: () => Readonly<Record<'questions' | 'most_connections', number>>
  readonly end: () => Promise<void>
}

/** Whether a text is the address of a PostgreSQL database. */
export const isDatabaseUrl = (text: string): boolean =>
  /^postgres(ql)?:\/\//i.test(text) && URL.canParse(text)

/**
 * A pool of connections that read. None is opened before it is needed, and one that is lost is opened
 * again by the next question.
 */
export function openPool(url: string, statementMs = STATEMENT_MS, connections = CONNECTIONS): Pool {
  const client = postgres(url, {
    max: connections,
    connect_timeout: CONNECT_SECONDS,
    idle_timeout: 60,
    // A database that is started again is asked again at once.
    backoff: () => 0.1,
    fetch_types: false,
    // Plans are made for the values at hand: days tell more than the shape of a question.
    prepare: false,
    onnotice: () => {},
    connection: {
      application_name: 'riposte',
      statement_timeout: statementMs,
      default_transaction_read_only: true,
      // No question is asked twice in the same words: what compiling it costs is never had back.
      jit: 'off',
    },
  })
  let questions = 0
  let lostAt = Number.NEGATIVE_INFINITY
  const send = async ({ text, values }: Sent, gone: AbortSignal | null) => {
    if (performance.now() - lostAt < AFTER_LOSS_MS) await pause(AFTER_LOSS_MS)
    gone?.throwIfAborted()
    const query = client.unsafe(text, [...values]).raw()
    const leave = () => cancel(query)
    gone?.addEventListener('abort', leave)
    try {
      return rowsOf(await query)
    } catch (error) {
      if (LOST.test(codeOf(error))) lostAt = performance.now()
      gone?.throwIfAborted()
      throw error
    } finally {
      gone?.removeEventListener('abort', leave)
    }
  }
  return {
    ask: async (statement) => {
      const asked = sent(statement)
      const gone = askerSignal()
      const began = performance.now()
      questions++
      try {
        // A connection may have been lost since its last question, or what was to break off that one
        // came so late that it met this one: it is asked again, once.
        const answer = send(asked, gone).catch((error) => {
          const code = codeOf(error)
          const isEarly = performance.now() - began < statementMs / 2
          if (LOST.test(code) || (code === TIMED_OUT && isEarly)) return send(asked, gone)
          throw error
        })
        return await within(answer, statementMs + OVERDUE_MS)
      } catch (error) {
        throw explained(error)
      } finally {
        questions--
      }
    },
    numbers: () => ({ questions, most_connections: connections }),
    end: () => client.end({ timeout: 1 }),
  }
}

/**
 * Breaks off a question in the database. By its own method the client (3.4.9) lets nobody hear that a
 * database which is not there could not be told, which would end the process.
 */
function cancel(query: object): void {
  const tell = Reflect.get(query, 'canceller') as ((query: object) => Promise<void>) | null
  Reflect.set(query, 'canceller', null)
  tell?.(query).catch(() => {})
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** What comes of an answer within a time; throws `Unavailable` where nothing does. */
async function within<T>(answer: Promise<T>, ms: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const overdue = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Unavailable('The database gave no answer.')), ms)
  })
  try {
    return await Promise.race([answer, overdue])
  } finally {
    clearTimeout(timer)
  }
}

/**
 * The rows of an answer, which are its last `count`. After an answer that broke off in its middle, by
 * an error or a loss, the client (3.4.9) puts the next of that connection behind as many empty places
 * as rows had come: it starts to count anew only where an answer is complete.
 */
const rowsOf = (answer: { readonly length: number; readonly count: number }): readonly RawRow[] => {
  const rows = answer as unknown as readonly RawRow[]
  return answer.count === answer.length ? rows : rows.slice(answer.length - answer.count)
}

/** Codes of PostgreSQL that pass by themselves: connections, resources, an administrator who stops it (Appendix A of its manual). */
const PASSING = /^(08|53|57P|58|25006)/
/** Of a statement that took too long, and of one that was broken off. */
const TIMED_OUT = '57014'
const INTERNAL = 'XX000'

/** Codes of the client and of Node for connections that are lost or refused. */
const LOST =
  /^(CONNECTION_|CONNECT_|ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_|ENOENT)/

/** The error of a question: `Unavailable` where another try may find an answer, else as it came. */
export function explained(error: unknown): unknown {
  const code = codeOf(error)
  if (code === TIMED_OUT) {
    return new Unavailable(
      'The database took too long: a narrower filter may be answered.',
      30,
      error,
      'too-slow',
    )
  }
  const isOfWorker = code === INTERNAL && error instanceof Error && NO_WORKER.test(error.message)
  if (PASSING.test(code) || LOST.test(code) || isOfWorker) {
    return new Unavailable('The database cannot be reached.', 5, error)
  }
  return error
}

/** How Citus says, without a code of its own, that no worker that holds the rows could be asked. */
const NO_WORKER = /^failed to execute task/

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

/** Statements of a session that writes, one after another, none of them limited in time. */
export interface Session {
  readonly run: (statement: Sql | string) => Promise<readonly RawRow[]>
  /**
   * Fills columns of a table with lines of COPY; what is `seen by all` must go into a table that the
   * same transaction made: no later pass has to look whether its rows are still there. Rejects with
   * what the lines or the database throw.
   */
  readonly copy: (
    table: string,
    columns: readonly string[],
    lines: Iterable<string>,
    seen?: 'seen later' | 'seen by all',
  ) => Promise<void>
}

/** Does something in one transaction on a connection of its own: all of it is kept, or nothing. */
export async function inTransaction<T>(
  url: string,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const client = postgres(url, {
    max: 1,
    connect_timeout: CONNECT_SECONDS,
    fetch_types: false,
    prepare: false,
    onnotice: () => {},
    connection: { application_name: 'riposte load', statement_timeout: 0 },
  })
  try {
    return (await client.begin((transaction) => work(sessionOf(transaction)))) as T
  } finally {
    await client.end({ timeout: 1 })
  }
}

function sessionOf(transaction: postgres.TransactionSql): Session {
  const send = ({ text, values }: Sent) => transaction.unsafe(text, [...values]).raw()
  return {
    run: async (statement) =>
      (await send(
        typeof statement === 'string' ? { text: statement, values: [] } : sent(statement),
      )) as unknown as readonly RawRow[],
    copy: async (table, columns, lines, seen = 'seen later') => {
      const names = columns.map((name) => (name.startsWith('"') ? name : `"${name}"`)).join(', ')
      const stream = await transaction
        .unsafe(
          `copy ${table} (${names}) from stdin${seen === 'seen by all' ? ' with (freeze)' : ''}`,
        )
        .writable()
      await pipeline(Readable.from(inParts(lines)), stream)
    },
  }
}
