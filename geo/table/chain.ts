import { gapDays } from '../time/time'
import { ANSWER_RELATIONS, LINK_VOICES, type LinkRelation } from '../vocabulary'
import { type IncidentTable, type RowLink, rowOf, wholeOf } from './table'

/** Relations by which one act is said to answer another; a denial of that is no step of a chain. */
const STEPS: ReadonlySet<LinkRelation> = new Set(
  ANSWER_RELATIONS.filter((rel) => rel !== 'denied-response-to'),
)

/** Incidents of which each answers the one before it, as somebody states. */
export interface AnswerChain {
  /** From the first act to the last answer; a split incident appears once, as its parent. */
  readonly rows: readonly number[]
  /** One for each step, the strongest that is stated. */
  readonly links: readonly RowLink[]
}

/**
 * The rows on the way to a row and on from it through answers that are stated, the row included:
 * what led to it and what followed, not all that is connected. A split incident and its parts count
 * as one, so all of them are there or none.
 */
export function chainOf(table: IncidentTable, row: number): ReadonlySet<number> {
  const whole = wholeOf(table, row)
  const steps = table.links.filter((link) => STEPS.has(link.rel))
  const wholes = new Set([
    ...reached(whole, joined(table, steps, 'from', 'to')),
    ...reached(whole, joined(table, steps, 'to', 'from')),
  ])
  return withParts(table, wholes)
}

/** What joins the two ends of one chain in an address. */
const BETWEEN = '..'

/** One chain as an address names it, by the ids of its first act and its last. */
export function chainName(table: IncidentTable, { rows }: Pick<AnswerChain, 'rows'>): string {
  return [rows[0] ?? 0, rows.at(-1) ?? 0].map((row) => table.id.at(row)).join(BETWEEN)
}

/**
 * The one chain that an address names by its two ends: of several ways between them the longest, and
 * of several as long the earliest. Null where only one incident is named, where one of the two is
 * not in the table, and where no stated answers lead from the first to the last.
 */
export function namedChain(table: IncidentTable, name: string): AnswerChain | null {
  const ends = name.split(BETWEEN)
  if (ends.length !== 2) return null
  const [first, last] = ends.map((id) => rowOf(table, id))
  if (first == null || last == null || first === last) return null
  const everyRow = Int32Array.from({ length: table.length }, (_, row) => row)
  const { order, out } = withoutCircles(stepsAmong(table, everyRow))
  const arrivals = arrivalsFrom(wholeOf(table, first), order, out)
  const end = wholeOf(table, last)
  return arrivals.has(end) && end !== wholeOf(table, first) ? wayTo(end, arrivals) : null
}

/**
 * The rows that an address asks for by a chain: of one incident, what led to it and what followed; of
 * two ends, the one chain between them. Parts come with their whole. Null where there is no such chain.
 */
export function chainRows(table: IncidentTable, name: string): ReadonlySet<number> | null {
  const row = rowOf(table, name)
  if (row !== null) return chainOf(table, row)
  const chain = namedChain(table, name)
  return chain && withParts(table, new Set(chain.rows))
}

function withParts(table: IncidentTable, wholes: ReadonlySet<number>): Set<number> {
  const rows = new Set<number>()
  for (let each = 0; each < table.length; each++) {
    if (wholes.has(wholeOf(table, each))) rows.add(each)
  }
  return rows
}

/** At which steps of a chain rows stand, from 1: a part where its whole does. */
export function chainSteps(
  table: IncidentTable,
  { rows }: Pick<AnswerChain, 'rows'>,
): ReadonlyMap<number, number> {
  const stepOf = new Map(rows.map((row, i) => [row, i + 1]))
  const steps = new Map<number, number>()
  for (const row of withParts(table, new Set(rows))) {
    const step = stepOf.get(wholeOf(table, row))
    if (step !== undefined) steps.set(row, step)
  }
  return steps
}

type Graph = ReadonlyMap<number, readonly number[]>

function joined(
  table: IncidentTable,
  links: readonly RowLink[],
  near: 'from' | 'to',
  far: 'from' | 'to',
): Graph {
  const graph = new Map<number, number[]>()
  for (const link of links) {
    const key = wholeOf(table, link[near])
    const others = graph.get(key)
    if (others) others.push(wholeOf(table, link[far]))
    else graph.set(key, [wholeOf(table, link[far])])
  }
  return graph
}

function reached(start: number, graph: Graph): Set<number> {
  const seen = new Set([start])
  for (const row of seen) for (const next of graph.get(row) ?? []) seen.add(next)
  return seen
}

/**
 * The chains among some rows, from a first act that answers nothing to a last that nothing answers:
 * between two such ends the longest way. Longest chain first, then the earliest. A step that would
 * close a circle is left out.
 */
export function chains(table: IncidentTable, rows: Int32Array): AnswerChain[] {
  const steps = stepsAmong(table, rows)
  const { order, out } = withoutCircles(steps)
  const answering = new Set([...out.values()].flatMap((next) => [...next.keys()]))
  const roots = order.filter((row) => !answering.has(row))
  return roots
    .flatMap((root) => longestFrom(root, order, out))
    .sort((a, b) => b.rows.length - a.rows.length || compareRows(a.rows, b.rows))
}

function compareRows(a: readonly number[], b: readonly number[]): number {
  const differing = a.findIndex((row, i) => row !== b[i])
  return differing < 0 ? 0 : (a[differing] as number) - (b[differing] as number)
}

/** For each row the rows that answer it, with the strongest link of each pair. */
type Steps = Map<number, Map<number, RowLink>>

function stepsAmong(table: IncidentTable, rows: Int32Array): Steps {
  const shown = new Set(rows)
  const standIn = (row: number) => {
    const whole = wholeOf(table, row)
    return shown.has(whole) ? whole : row
  }
  const steps: Steps = new Map()
  for (const link of table.links) {
    if (!STEPS.has(link.rel) || !shown.has(link.from) || !shown.has(link.to)) continue
    const [from, to] = [standIn(link.from), standIn(link.to)]
    if (from === to) continue
    const answers = steps.get(from) ?? new Map<number, RowLink>()
    const known = answers.get(to)
    if (!known || strength(link) < strength(known)) answers.set(to, link)
    steps.set(from, answers)
  }
  return steps
}

const strength = ({ voice, rel }: RowLink) =>
  LINK_VOICES.indexOf(voice) * ANSWER_RELATIONS.length + ANSWER_RELATIONS.indexOf(rel)

/** Rows so ordered that every step goes on from one to a later one, and the steps that do. */
function withoutCircles(steps: Steps): { order: number[]; out: Steps } {
  const state = new Map<number, 'open' | 'done'>()
  const out: Steps = new Map()
  const order: number[] = []
  const visit = (first: number) => {
    const path = [{ row: first, rest: [...(steps.get(first) ?? [])] }]
    state.set(first, 'open')
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const next = top.rest.shift()
      if (!next) {
        state.set(top.row, 'done')
        order.unshift(top.row)
        path.pop()
        continue
      }
      const [row, link] = next
      if (state.get(row) === 'open') continue
      out.set(top.row, (out.get(top.row) ?? new Map<number, RowLink>()).set(row, link))
      if (state.has(row)) continue
      state.set(row, 'open')
      path.push({ row, rest: [...(steps.get(row) ?? [])] })
    }
  }
  for (const row of [...steps.keys()].sort((a, b) => a - b)) if (!state.has(row)) visit(row)
  return { order, out }
}

interface Arrival {
  readonly length: number
  readonly before: number
  readonly link: RowLink | null
}

function longestFrom(root: number, order: readonly number[], out: Steps): AnswerChain[] {
  const arrivals = arrivalsFrom(root, order, out)
  return order
    .filter((row) => arrivals.has(row) && !out.has(row))
    .map((end) => wayTo(end, arrivals))
}

/** The longest ways from a row to all that can be reached from it. */
function arrivalsFrom(root: number, order: readonly number[], out: Steps): Map<number, Arrival> {
  const arrivals = new Map<number, Arrival>([[root, { length: 0, before: -1, link: null }]])
  for (const row of order) {
    const arrival = arrivals.get(row)
    if (!arrival) continue
    for (const [next, link] of out.get(row) ?? []) {
      const length = arrival.length + 1
      if (length > (arrivals.get(next)?.length ?? 0)) {
        arrivals.set(next, { length, before: row, link })
      }
    }
  }
  return arrivals
}

function wayTo(end: number, arrivals: ReadonlyMap<number, Arrival>): AnswerChain {
  const rows: number[] = []
  const links: RowLink[] = []
  for (let row = end; row >= 0; ) {
    const arrival = arrivals.get(row)
    rows.unshift(row)
    if (arrival?.link) links.unshift(arrival.link)
    row = arrival?.before ?? -1
  }
  return { rows, links }
}

/** Days between the two incidents of a link: 0 where they may be of the same day. */
export function lagDays(table: IncidentTable, link: Pick<RowLink, 'from' | 'to'>): number {
  return gapDays(spanOfRow(table, link.from), spanOfRow(table, link.to))
}

const spanOfRow = (table: IncidentTable, row: number) => ({
  start: table.start[row] as number,
  end: table.end[row] as number,
})

/** What came next in time against somebody else; that is sequence, and says nothing of an answer. */
export interface NextIncident {
  readonly row: number
  readonly lagDays: number
  /** A source links the two, whatever it says of them; where none does, that must be said aloud. */
  readonly isLinked: boolean
}

/** The first incident against another target that certainly came after a row, or null. */
export function nextAgainstOther(table: IncidentTable, row: number): NextIncident | null {
  const whole = wholeOf(table, row)
  for (let next = 0; next < table.length; next++) {
    const isLater = (table.start[next] as number) > (table.end[row] as number)
    if (!isLater || table.target.codes[next] === table.target.codes[row]) continue
    if (wholeOf(table, next) === whole) continue
    const other = wholeOf(table, next)
    const isLinked = table.links.some((link) => {
      const [from, to] = [wholeOf(table, link.from), wholeOf(table, link.to)]
      return (from === whole && to === other) || (from === other && to === whole)
    })
    return { row: next, lagDays: lagDays(table, { from: row, to: next }), isLinked }
  }
  return null
}
