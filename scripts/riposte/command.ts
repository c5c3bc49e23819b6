import type { IncidentSource } from '@/geo/source'
import type { Day } from '@/geo/time/time'

/** What a command ends with: all done; data with problems that lost rows; used in a way that cannot be. */
export const EXIT = { done: 0, lost: 1, misuse: 2 } as const

/** A part of a file that is written, text as UTF-8. */
export type Part = string | Uint8Array

/** What a command needs of the world. */
export interface CommandIo {
  /** Everything on standard input. */
  readonly stdin: () => Promise<Uint8Array>
  /** Resolves when the part is on its way. */
  readonly stdout: (part: Part) => Promise<void>
  /** A line for people. */
  readonly stderr: (line: string) => void
  /** Null where there is no such file; rejects where it cannot be read. */
  readonly readFile: (name: string) => Promise<Uint8Array | null>
  readonly writeFile: (name: string, parts: AsyncIterable<Part>) => Promise<void>
  /** The ids of the datasets of the folder. */
  readonly datasets: () => Promise<readonly string[]>
  /** Null for an unknown dataset; rejects with every problem of a broken one. */
  readonly openDataset: (id: string) => Promise<IncidentSource | null>
  /** The address of the database; null where the settings name none. */
  readonly database: string | null
  /** The day on which it runs: later ones have not come. */
  readonly today: Day
}

export interface Command {
  readonly name: string
  /** What it does, in a line. */
  readonly summary: string
  /** What it does, how it is called, and examples. */
  readonly help: string
  /** Resolves with the exit code; rejects with `Misuse` for arguments that cannot be used and `Unreadable` for such data. */
  readonly run: (args: readonly string[], io: CommandIo) => Promise<number>
}

/** Arguments that cannot be used; the message says which, what was expected and what came. */
export class Misuse extends Error {}

/** Data that cannot be read at all; the message says why. */
export class Unreadable extends Error {}
