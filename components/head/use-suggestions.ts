import { useEffect, useMemo, useState } from 'react'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import { inSlices } from '@/components/state/in-slices'
import { MANY_ROWS } from '@/components/workers/many-rows'
import { type Suggestion, suggest, suggestInSteps } from '@/geo/table/suggest'
import type { IncidentTable } from '@/geo/table/table'

const NONE: readonly Suggestion[] = []

/** What a text may mean; of a large table what an earlier one may have meant, until it is gone through between frames. */
export function useSuggestions(
  table: IncidentTable,
  text: string,
  { actors }: Pick<DatasetFacts, 'actors'>,
): readonly Suggestion[] {
  const names = useMemo(() => actors.map(({ name }) => name), [actors])
  const isLarge = table.length > MANY_ROWS
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
