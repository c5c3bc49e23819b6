import { once } from './once'

/**
 * Something that a running app stands on and can lose, such as a database. Who opens one adds it;
 * who watches the app asks for them.
 */
export interface Watched {
  /** What it is called in `/healthz` and `/metrics`. */
  readonly name: string
  /** Resolves with what is wrong now, in words without addresses and secrets; null where nothing is. A rejection is a problem, too. */
  readonly problem: () => Promise<string | null>
  /** What can be measured of it at no cost, such as the connections of a pool that are in use. */
  readonly numbers?: () => Readonly<Record<string, number>>
}

/** Everything that is watched, in the order in which it was added. */
export const watched = (): Watched[] => once('watched', () => [])

/** Adds something to be watched for as long as the app runs. */
export const watch = (what: Watched): void => void watched().push(what)
