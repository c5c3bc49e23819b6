import { useMemo } from 'react'
import type { DatasetFacts } from '@/components/explorer/dataset-facts'
import { useMessages } from '@/components/messages/use-messages'
import { SidePanel } from '@/components/panel/side-panel'
import { notPlacedOf } from '@/geo/table/not-placed'
import type { IncidentTable } from '@/geo/table/table'
import type { Within } from '@/geo/vocabulary'
import styles from './analysis.module.css'
import { TableRowLink } from './table-row-link'

interface NotPlacedPanelProps {
  readonly table: IncidentTable
  readonly facts: DatasetFacts
  readonly rows: Int32Array
  readonly onSelectIncident: (row: number) => void
  readonly onClose: () => void
}

/** What stands at no point of the map, or only in an area, each with why. */
export default function NotPlacedPanel(props: NotPlacedPanelProps) {
  const { table, facts, rows, onSelectIncident, onClose } = props
  const words = useMessages('analysis').notPlaced
  const { withins } = useMessages('screen')
  const found = useMemo(() => notPlacedOf(table, rows), [table, rows])
  const list = (of: readonly number[]) => (
    <ul className={styles.rows}>
      {of.map((row) => (
        <li key={row}>
          <TableRowLink table={table} facts={facts} row={row} onSelect={onSelectIncident} />
          <p className={styles.hint} dir="auto">
            {words.why(table.place.at(row), withins[table.within.at(row) as Within])}
          </p>
        </li>
      ))}
    </ul>
  )
  return (
    <SidePanel name={words.title} onClose={onClose}>
      <p>{words.intro}</p>
      {found.nowhere.length + found.inArea.length === 0 && <p>{words.none}</p>}
      {found.nowhere.length > 0 && (
        <>
          <h3>{words.nowhere(found.nowhere.length)}</h3>
          <p className={styles.hint}>{words.nowhereWhy}</p>
          {list(found.nowhere)}
        </>
      )}
      {found.inArea.length > 0 && (
        <>
          <h3>{words.inArea(found.inArea.length)}</h3>
          <p className={styles.hint}>{words.inAreaWhy}</p>
          {list(found.inArea)}
        </>
      )}
    </SidePanel>
  )
}
