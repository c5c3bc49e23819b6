import { useMemo, useState } from 'react'
import type { DatasetFacts } from '@/components/explorer/dataset-facts'
import { Glyph } from '@/components/glyph/glyph'
import { withMessages } from '@/components/messages/shown-language'
import { useMessages } from '@/components/messages/use-messages'
import { lazyPart } from '@/components/parts/lazy-part'
import { MOST_MARKS, placedRows } from '@/geo/scene/map/map-mark'
import type { IncidentTable, RowLink } from '@/geo/table/table'
import { layerOf, type MapLayer } from '@/geo/view/view-state'
import { ACTS, type Within } from '@/geo/vocabulary'
import styles from './legend.module.css'

/** Loaded with the ledger, whose sizes it explains. */
const LedgerKey = lazyPart(() => withMessages(import('@/components/ledger/ledger-key'), 'ledger'), {
  name: 'legend',
})

/** Where the legend covers little of the map: alone, and when a panel takes its room from the map. */
const ROOMY = {
  alone: '(min-width: 1100px) and (min-height: 800px)',
  besidePanel: '(min-width: 1400px) and (min-height: 800px)',
}

interface LegendProps {
  readonly table: IncidentTable
  readonly rows: Int32Array
  readonly links: readonly RowLink[]
  readonly facts: DatasetFacts
  readonly clusters: number
  readonly layers: readonly MapLayer[]
  /** Whether the ledger is on the screen. */
  readonly hasLedger: boolean
  /** Whether a panel takes its room from the map. */
  readonly isBesidePanel: boolean
}

/** What the colours, shapes and lines on the screen mean: those that are there now, nothing else. */
export function Legend(props: LegendProps) {
  const messages = useMessages('screen')
  const { table, rows, facts, clusters, layers, hasLedger, isBesidePanel } = props
  const links = props.links.filter((link) => layers.includes(layerOf(link)))
  const { targets, acts } = useMemo(() => codesOf(table, rows), [table, rows])
  const hasMixed = useMemo(() => hasMixedMark(table, rows), [table, rows])
  // Where there is little room the map needs it, but what the reader chose stands.
  const [chosen, setChosen] = useState<boolean | null>(null)
  const roomy = ROOMY[isBesidePanel ? 'besidePanel' : 'alone']
  const isOpen = chosen ?? window.matchMedia(roomy).matches
  if (rows.length === 0) return null
  const has = (test: (link: RowLink) => boolean) => links.some(test)
  const isDenied = ({ rel }: RowLink) => rel === 'denied-response-to'
  return (
    <details
      className={styles.legend}
      data-over-map
      data-print="legend"
      open={isOpen}
      onToggle={({ currentTarget: { open } }) => open !== isOpen && setChosen(open)}
    >
      <summary>{messages.legend.title}</summary>
      <ul>
        {facts.targets
          .filter((_, code) => targets.has(code))
          .map(({ id, label, tone }) => (
            <li key={id}>
              <span className={styles.swatch} data-tone={tone} />
              {messages.legend.hit(label)}
            </li>
          ))}
        <li className={styles.acts}>
          {ACTS.filter((_, code) => acts.has(code)).map((act) => (
            <span key={act}>
              <Glyph act={act} tone="neutral" hollow={false} size={14} /> {messages.acts[act]}
            </span>
          ))}
        </li>
        {hasMixed && (
          <li>
            <MixedKey /> {messages.legend.mixed}
          </li>
        )}
        {rows.some((row) => table.hollow[row] === 1) && (
          <li>
            <Glyph act="airstrike" tone="second" hollow size={16} />
            {messages.legend.hollow}
          </li>
        )}
        {has((link) => link.voice === 'party' && !isDenied(link)) && (
          <li>
            <LineKey kind="party" /> {messages.legend.party}
          </li>
        )}
        {has((link) => link.voice === 'press' && !isDenied(link)) && (
          <li>
            <LineKey kind="press" /> {messages.legend.press}
          </li>
        )}
        {has((link) => link.voice === 'repeated' && !isDenied(link)) && (
          <li>
            <LineKey kind="repeated" /> {messages.legend.repeated}
          </li>
        )}
        {has(isDenied) && (
          <li>
            <LineKey kind="denied" /> {messages.legend.denied}
          </li>
        )}
        {layers.includes('areas') && rows.some((row) => isArea(table, row)) && (
          <li>
            <RoundKey kind="area" /> {messages.legend.area}
          </li>
        )}
        {layers.includes('launch') && hasLaunch(table, rows) && (
          <li>
            <RoundKey kind="launch" /> {messages.legend.launch}
          </li>
        )}
        {layers.includes('clusters') && clusters > 0 && (
          <li>
            <RoundKey kind="cluster" /> {messages.legend.cluster}
          </li>
        )}
      </ul>
      {hasLedger && (
        <details>
          <summary>{messages.legend.timeline}</summary>
          <LedgerKey />
        </details>
      )}
    </details>
  )
}

const DASHES = { party: undefined, press: '4 2.5', repeated: '1 4', denied: '4 2.5' } as const

function LineKey({ kind }: { kind: keyof typeof DASHES }) {
  return (
    <svg viewBox="0 0 20 8" width="20" height="8" aria-hidden="true" className={styles.line}>
      <path d="M0 4H20" strokeDasharray={DASHES[kind]} />
      {kind === 'denied' && <path d="M7 1l6 6M13 1l-6 6" />}
    </svg>
  )
}

function RoundKey({ kind }: { kind: 'area' | 'cluster' | 'launch' }) {
  return (
    <svg viewBox="0 0 20 16" width="20" height="16" aria-hidden="true" className={styles[kind]}>
      <circle cx="10" cy="8" r="6.5" />
    </svg>
  )
}

/** Half a ring in each of two colours. */
function MixedKey() {
  return (
    <svg viewBox="0 0 20 16" width="20" height="16" aria-hidden="true" className={styles.mixed}>
      <path d="M10 1.5a6.5 6.5 0 0 0 0 13" />
      <path d="M10 1.5a6.5 6.5 0 0 1 0 13" />
    </svg>
  )
}

/** Whether incidents against different targets may share a mark. */
function hasMixedMark(table: IncidentTable, rows: Int32Array): boolean {
  const placed = placedRows(table, rows)
  const [first] = placed
  if (placed.length > MOST_MARKS || first === undefined) return false
  return placed.some((row) => table.target.codes[row] !== table.target.codes[first])
}

const hasLaunch = ({ launches }: IncidentTable, rows: Int32Array) =>
  launches.some(({ row }) => rows.includes(row))

/** Whether a row is known to no less than a district and drawn on the map. */
function isArea(table: IncidentTable, row: number): boolean {
  const within = table.within.at(row) as Within
  const placed = !Number.isNaN(table.lon[row] as number)
  return placed && (within === 'district' || within === 'governorate')
}

/** The codes of the targets and of the acts that are shown. */
function codesOf({ target, act }: IncidentTable, rows: Int32Array) {
  const targets = new Set<number>()
  const acts = new Set<number>()
  for (const row of rows) {
    targets.add(target.codes[row] as number)
    acts.add(act.codes[row] as number)
  }
  return { targets, acts }
}
