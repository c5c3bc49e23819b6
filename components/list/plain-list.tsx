import { StandingBadge } from '@/components/mention/standing-badge'
import { useMessages } from '@/components/messages/use-messages'
import { incidentAddress } from '@/components/site/addresses'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import { rowTitle } from '@/geo/formats/read/file-cells'
import { columnOf, type IncidentTable, standingOf } from '@/geo/table/table'
import { HeldRecords } from './held-records'
import styles from './list.module.css'

interface PlainListProps {
  readonly facts: DatasetFacts
  readonly table: IncidentTable
  readonly rows: Int32Array
}

/** The list as the server writes it, for a reader without JavaScript: dates, places and sources. */
export function PlainList({ facts, table, rows }: PlainListProps) {
  const messages = useMessages('screen')
  return (
    <section className={styles.list} id="incidents">
      <h2 className={styles.heading} id="incidents-heading">
        {messages.list.title}
      </h2>
      <ul aria-labelledby="incidents-heading" className={styles.plain}>
        {Array.from(rows, (row) => (
          <PlainItem key={row} datasetId={facts.id} table={table} row={row} />
        ))}
      </ul>
      <HeldRecords datasetId={facts.id} held={facts.held} />
    </section>
  )
}

interface PlainItemProps {
  readonly datasetId: string
  readonly table: IncidentTable
  readonly row: number
}

function PlainItem({ datasetId, table, row }: PlainItemProps) {
  const messages = useMessages('screen')
  const days = messages.days(table.start[row] as number, table.end[row] as number)
  const place = table.place.at(row)
  const sources = columnOf(table.columns, 'source', 'text')
  return (
    <li>
      <a
        href={incidentAddress(datasetId, table.id.at(row))}
        className={styles.plainTitle}
        dir="auto"
      >
        {rowTitle(table, row)}
      </a>{' '}
      <StandingBadge standing={standingOf(table, row)} />
      <p className={styles.facts}>
        {days}
        {place !== '' && (
          <>
            {' '}
            · <bdi>{place}</bdi>
          </>
        )}
      </p>
      {sources && sources.at(row) !== '' && (
        <p className={styles.facts}>
          {messages.list.sources}: {sources.at(row)}
        </p>
      )}
    </li>
  )
}
