import { type ReactNode, useId, useMemo, useState } from 'react'
import { Glyph } from '@/components/glyph/glyph'
import { withMessages } from '@/components/messages/shown-language'
import { useMessages } from '@/components/messages/use-messages'
import { lazyPart } from '@/components/parts/lazy-part'
import { type DatasetFacts, labelsOf } from '@/components/state/dataset-facts'
import { type LegendKey, legendKeys } from '@/geo/scene/legend'
import { MOST_MARKS, placedRows } from '@/geo/scene/map/map-mark'
import { type Facet, isOwnFacetId } from '@/geo/table/facets'
import type { IncidentTable, RowLink } from '@/geo/table/table'
import type { MapLayer } from '@/geo/view/view-state'
import styles from './legend.module.css'
import { DotsSign, LineSign, MixedSign, RoundSign } from './legend-signs'

/** Loaded with the ledger, whose sizes and bars it explains. */
const LedgerKey = lazyPart(() => withMessages(import('@/components/ledger/ledger-key'), 'ledger'), {
  name: 'legend',
})

interface LegendProps {
  readonly table: IncidentTable
  readonly rows: Int32Array
  readonly links: readonly RowLink[]
  readonly facts: DatasetFacts
  readonly clusters: number
  readonly layers: readonly MapLayer[]
  /** Whether the map draws incidents as dots; null before it is there to say so. */
  readonly asDots: boolean | null
  /** Whether the ledger is on the screen. */
  readonly hasLedger: boolean
}

/** What colours, shapes and lines mean, in one strip for map and ledger; what finds no room in it comes at a click. */
export function Legend(props: LegendProps) {
  const { table, rows, links, facts, clusters, layers, hasLedger } = props
  const { legend } = useMessages('screen')
  const entries = useId()
  const [isOpen, setIsOpen] = useState(false)
  const placed = useMemo(() => placedRows(table, rows), [table, rows])
  const asDots = props.asDots ?? placed.length > MOST_MARKS
  const keys = useMemo(
    () => legendKeys({ table, rows, placed, asDots, links, layers, facts, clusters }),
    [table, rows, placed, asDots, links, layers, facts, clusters],
  )
  if (keys.length === 0) return null
  const isOneColumn = !keys.some(({ kind }) => kind === 'colour')
  const group = (title: string | null, ...kinds: LegendKey['kind'][]) => (
    <Group title={title} keys={keys.filter(({ kind }) => kinds.includes(kind))} facts={facts} />
  )
  return (
    <section
      className={styles.legend}
      data-over-map
      aria-label={legend.title}
      data-open={isOpen}
      data-print="legend"
    >
      <div id={entries} className={styles.entries}>
        {!isOneColumn && group(legend.hit, 'colour', 'mixed')}
        {isOneColumn ? group(null, 'shape', 'mixed') : group(null, 'shape')}
        {group(null, 'hollow')}
        {asDots && (
          <ul>
            <li>
              <DotsSign /> {legend.dots}
            </li>
          </ul>
        )}
        {group(legend.answer, 'answer')}
        {group(null, 'cluster', 'area', 'launch')}
        {hasLedger && <LedgerKey />}
      </div>
      <button
        type="button"
        className={styles.more}
        aria-expanded={isOpen}
        aria-controls={entries}
        title={legend.all}
        onClick={() => setIsOpen(!isOpen)}
      >
        {legend.title}
      </button>
    </section>
  )
}

interface GroupProps {
  readonly title: string | null
  readonly keys: readonly LegendKey[]
  readonly facts: DatasetFacts
}

function Group({ title, keys, facts }: GroupProps) {
  const messages = useMessages('screen')
  const { short, hit } = messages.legend
  if (keys.length === 0) return null
  const { colour, shape } = facts.channels
  const labels = labelsOf(facts)
  const optionText = (facet: Facet | null, option: string | null): ReactNode => {
    if (facet === null || option === null) return messages.legend.others
    const label = messages.optionLabel(facet, option, labels)
    return isOwnFacetId(facet) ? <bdi>{label}</bdi> : label
  }
  const textOf = (key: LegendKey): ReactNode => {
    if (key.kind === 'colour') return optionText(colour, key.option)
    if (key.kind === 'shape') {
      return shape === 'act' ? short.acts[key.shape] : optionText(shape, key.option)
    }
    return key.kind === 'answer' ? short.answers[key.voice] : short[key.kind]
  }
  const facet = title === hit ? colour : keys[0]?.kind === 'shape' ? shape : null
  // "Hit:" is said of targets alone; a column of somebody's file says what its values are of.
  const heading =
    facet !== null && isOwnFacetId(facet)
      ? messages.legend.column(messages.facetName(facet))
      : title === hit && colour !== 'target'
        ? null
        : title
  return (
    <ul aria-label={heading?.replace(/:$/, '')}>
      {keys.map((key, i) => (
        <li key={JSON.stringify(key)}>
          {i === 0 && heading && (
            <span dir="auto" className={styles.heading} aria-hidden="true">
              {heading}
            </span>
          )}
          {signOf(key)} {textOf(key)}
        </li>
      ))}
    </ul>
  )
}

function signOf(key: LegendKey): ReactNode {
  switch (key.kind) {
    case 'colour':
      return <span className={styles.swatch} data-tone={key.tone} />
    case 'mixed':
      return <MixedSign tones={key.tones} />
    case 'shape':
      return <Glyph act={key.shape} tone={key.tone} hollow={false} size={14} />
    case 'hollow':
      return <Glyph act="airstrike" tone="neutral" hollow size={15} />
    case 'answer':
      return <LineSign voice={key.voice} />
    default:
      return <RoundSign kind={key.kind} />
  }
}
