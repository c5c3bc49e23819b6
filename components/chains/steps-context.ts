import { createContext, useContext } from 'react'

/** At which steps of the chain that is followed rows stand, from 1; null where none is followed. */
export type Steps = ReadonlyMap<number, number> | null

/** The steps of the chain that is followed, for everything that shows incidents. */
export const StepsContext = createContext<Steps>(null)

/** At which step a row stands; null where it is in no chain that is followed. */
export function useStep(row: number): number | null {
  return useContext(StepsContext)?.get(row) ?? null
}
