import { Glyph } from '@/components/glyph/glyph'
import { useMessages } from '@/components/messages/use-messages'
import { type DatasetFacts, labelsOf } from '@/components/state/dataset-facts'
import { type Facet, facetColumn, firstCode } from '@/geo/table/facets'
import { shapesOfOptions, toneOfOption } from '@/geo/table/look'
import type { IncidentTable } from '@/geo/table/table'
import { CountBars } from './count-bars'

interface ChannelCountsProps {
  readonly table: IncidentTable
  readonly facts: DatasetFacts
  readonly rows: Int32Array
}

/** How many incidents have which value of what the dataset tells them apart by, drawn as everywhere: first its colours, then its shapes. */
export function ChannelCounts({ facts, ...counted }: ChannelCountsProps) {
  const { colour, shape } = facts.channels
  const facets = [...new Set([colour, shape])].filter((facet) => facet !== null)
  return facets.map((facet) => <FacetCounts key={facet} {...counted} facts={facts} facet={facet} />)
}

function FacetCounts({ table, facts, rows, facet }: ChannelCountsProps & { facet: Facet }) {
  const words = useMessages('analysis').cluster
  const { facetName, optionLabel } = useMessages('screen')
  const column = facetColumn(table, facet)
  if (!column) return null
  const { colour, shape } = facts.channels
  const shapes = facet === shape ? shapesOfOptions(column) : []
  const counts = new Int32Array(column.options.length)
  for (const row of rows) {
    const code = firstCode(column, row)
    if (code >= 0) counts[code] = (counts[code] as number) + 1
  }
  const bars = column.options.map((option, code) => {
    const tone = facet === colour ? toneOfOption(facts, option) : 'neutral'
    return {
      id: option,
      label: optionLabel(facet, option, labelsOf(facts)),
      tone,
      count: counts[code] as number,
      glyph: <Glyph act={shapes[code] ?? 'other'} tone={tone} hollow={false} size={14} />,
    }
  })
  const heading = words.counted(facet) ?? facetName(facet)
  return (
    <>
      <h3 dir="auto">{heading}</h3>
      <CountBars label={heading} bars={bars} />
    </>
  )
}
