import { Glyph } from '@/components/glyph/glyph'
import { type Facet, optionsOf, usedOptions } from '@/geo/table/facets'
import type { IncidentTable } from '@/geo/table/table'
import type { Act } from '@/geo/vocabulary'
import type { FacetOption } from './facet-group'

/** The options of a facet that some incident has, or that are chosen although none has, with their counts, which are asked for when somebody reads one. */
export function facetOptions(
  facet: Facet,
  table: IncidentTable,
  counts: () => Int32Array | undefined,
  chosen: readonly string[] | null | undefined,
  labelOf: (id: string) => string,
): FacetOption[] {
  const used = usedOptions(table, facet)
  const options = optionsOf(table, facet).map((id, code) => ({
    id,
    label: labelOf(id),
    get count() {
      return counts()?.[code] ?? 0
    },
    ...(facet === 'act'
      ? { glyph: <Glyph act={id as Act} tone="neutral" hollow={false} size={14} /> }
      : {}),
  }))
  return options.filter(({ id }, code) => used.has(code) || chosen?.includes(id))
}
