import { useMemo, useState } from 'react'
import type { DatasetFacts } from '@/components/dataset-facts'
import { Glyph } from '@/components/glyph/glyph'
import { messages } from '@/components/messages/messages'
import type { IncidentTable, RowLink } from '@/geo/table'
import { ACTS, type Act } from '@/geo/vocabulary'
import styles from './legend.module.css'

interface LegendProps {
  readonly table: IncidentTable
  readonly rows: Int32Array
  readonly links: readonly RowLink[]
  readonly facts: DatasetFacts
}

/** What the colours, shapes and lines on the screen mean: those that are there now, nothing else. */
export function Legend({ table, rows, links, facts }: LegendProps) {
  const entries = useMemo(() => legendEntries(table, rows), [table, rows])
  // On a phone the map needs the room.
  const [startsOpen] = useState(() => window.matchMedia('(min-width: 768px)').matches)
  if (rows.length === 0) return null
  const has = (test: (link: RowLink) => boolean) => links.some(test)
  const isDenied = ({ rel }: RowLink) => rel === 'denied-response-to'
  return (
    <details className={styles.legend} open={startsOpen}>
      <summary>{messages.legend.title}</summary>
      <ul>
        {entries.map(({ target, act }) => {
          const shown = facts.targets[target]
          return (
            shown && (
              <li key={shown.id}>
                <Glyph act={act} tone={shown.tone} hollow={false} size={16} />
                {messages.legend.hit(shown.label)}
              </li>
            )
          )
        })}
        {rows.some((row) => table.data.hollow[row] === 1) && (
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
        {has(isDenied) && (
          <li>
            <LineKey kind="denied" /> {messages.legend.denied}
          </li>
        )}
      </ul>
    </details>
  )
}

function LineKey({ kind }: { kind: 'party' | 'press' | 'denied' }) {
  return (
    <svg viewBox="0 0 20 8" width="20" height="8" aria-hidden="true" className={styles.line}>
      <path d="M0 4H20" strokeDasharray={kind === 'party' ? undefined : '4 2.5'} />
      {kind === 'denied' && <path d="M7 1l6 6M13 1l-6 6" />}
    </svg>
  )
}

/** The targets that are shown, each with the act it most often suffered. */
function legendEntries(table: IncidentTable, rows: Int32Array): { target: number; act: Act }[] {
  const counts = table.data.targets.map(() => new Array<number>(ACTS.length).fill(0))
  for (const row of rows) {
    const perAct = counts[table.target[row] as number]
    const act = table.act[row] as number
    if (perAct) perAct[act] = (perAct[act] ?? 0) + 1
  }
  return counts.flatMap((perAct, target) => {
    const most = Math.max(...perAct)
    return most === 0 ? [] : [{ target, act: ACTS[perAct.indexOf(most)] ?? 'other' }]
  })
}
