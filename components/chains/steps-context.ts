import { createContext, useContext } from 'react'
import type { MarkSteps } from '@/geo/scene/map/map-mark'

export type Steps = MarkSteps

/** The steps of the chain that is followed, for everything that shows incidents. */
export const StepsContext = createContext<Steps>(null)

/** At which step a row stands; null where it is in no chain that is followed. */
export function useStep(row: number): number | null {
  return useContext(StepsContext)?.get(row) ?? null
}
