import { useEffect, useMemo, useState } from 'react'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import { inSlices } from '@/components/state/in-slices'
import { type Suggestion, suggest, suggestInSteps } from '@/geo/table/suggest'
import type { IncidentTable } from '@/geo/table/table'

/** Fewer rows than these are gone through within a frame. */
const LARGE = 5000

const NONE: readonly Suggestion[] = []

/** What a text may mean; of a large table what an earlier one may have meant, until it is gone through between frames. */
export function useSuggestions(
  table: IncidentTable,
  text: string,
  { actors }: Pick<DatasetFacts, 'actors'>,
): readonly Suggestion[] {
  const names = useMemo(() => actors.map(({ name }) => name), [actors])
  const isLarge = table.length > LARGE
  const atOnce = useMemo(
    () => (isLarge ? null : suggest(table, text, names)),
    [isLarge, table, text, names],
  )
  const [found, setFound] = useState(NONE)
  useEffect(() => {
    if (isLarge) return inSlices(suggestInSteps(table, text, names), setFound)
  }, [isLarge, table, text, names])
  return atOnce ?? found
}
