import { useMemo, useState } from 'react'
import { useMessages } from '@/components/messages/use-messages'

import { clusterMembers, type Proximity } from '@/geo/cluster/proximity'
import type { IncidentTable } from '@/geo/table/table'
import styles from './cluster-panel.module.css'

interface ClusterListProps {
  readonly table: IncidentTable
  readonly proximity: Proximity
  readonly onOpen: (label: number) => void
}

const AT_FIRST = 50

/** All clusters by number, the first of many and the rest when asked for; each opens. */
export function ClusterList({ table, proximity, onOpen }: ClusterListProps) {
  const words = useMessages('analysis').cluster
  const messages = useMessages('screen')
  const [shown, setShown] = useState(AT_FIRST)
  const clusters = useMemo(() => clusterMembers(proximity), [proximity])
  const rest = clusters.length - shown
  return (
    <>
      <ol className={styles.found} aria-label={words.all}>
        {clusters.slice(0, shown).map((rows, label) => (
          <li key={rows[0]}>
            <button type="button" onClick={() => onOpen(label)}>
              <span>{words.item(label + 1, rows.length)}</span>
              <span dir="auto">
                {mostNamed(table, rows)} ·{' '}
                {messages.days(
                  least(rows, (row) => table.start[row] as number),
                  -least(rows, (row) => -(table.end[row] as number)),
                )}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {rest > 0 && (
        <button type="button" className={styles.more} onClick={() => setShown(shown + 200)}>
          {words.more(Math.min(200, rest))}
        </button>
      )}
    </>
  )
}

const least = (rows: Int32Array, of: (row: number) => number) =>
  rows.reduce((found, row) => Math.min(found, of(row)), Number.POSITIVE_INFINITY)

/** The place that most of some rows are at, the first of several. */
function mostNamed(table: IncidentTable, rows: Int32Array): string {
  const counts = new Map<number, number>()
  for (const row of rows) {
    const code = table.place.codes[row] as number
    counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  const [most] = [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))
  return table.place.options[most] ?? ''
}
