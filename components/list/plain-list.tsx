import type { DatasetFacts } from '@/components/explorer/dataset-facts'
import { StandingBadge } from '@/components/incident/standing-badge'
import { useMessages } from '@/components/messages/use-messages'
import type { Dataset, Incident } from '@/geo/record/incident'
import { HeldRecords } from './held-records'
import styles from './list.module.css'

interface PlainListProps {
  readonly dataset: Dataset
  readonly incidents: readonly Incident[]
  readonly held: DatasetFacts['held']
}

/** The list as the server writes it, for a reader without JavaScript: dates, places and sources. */
export function PlainList({ dataset, incidents, held }: PlainListProps) {
  const messages = useMessages('screen')
  return (
    <section className={styles.list} id="incidents">
      <h2 className={styles.heading} id="incidents-heading">
        {messages.list.title}
      </h2>
      <ul aria-labelledby="incidents-heading" className={styles.plain}>
        {incidents.map((incident) => (
          <PlainItem key={incident.record.id} incident={incident} dataset={dataset} />
        ))}
      </ul>
      <HeldRecords held={held} />
    </section>
  )
}

function PlainItem({ incident, dataset }: { incident: Incident; dataset: Dataset }) {
  const messages = useMessages('screen')
  const { record, span, location } = incident
  return (
    <li>
      <a href={`/${dataset.info.id}/incidents/${record.id}`} className={styles.plainTitle}>
        {record.title}
      </a>{' '}
      <StandingBadge standing={record.standing.label} />
      <p className={styles.facts}>
        {messages.days(span.start, span.end)} · {location.place.name}
      </p>
      <p className={styles.facts}>
        {messages.list.sources}: {sourceNames(incident, dataset)}
      </p>
    </li>
  )
}

const sourceNames = ({ record }: Incident, { sources }: Dataset) =>
  [...new Set(record.sources.map((id) => sources.get(id)?.publisher ?? id))].join('; ')
