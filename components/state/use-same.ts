import { useMemo } from 'react'

/** The same object for as long as all that it holds is the same. */
// biome-ignore lint/correctness/useExhaustiveDependencies: what it holds is what it depends on
export const useSame = <T extends object>(next: T): T => useMemo(() => next, Object.values(next))
