import { messages } from '@/components/messages/messages'
import type { IncidentDetail } from '@/geo/detail'
import type { Source } from '@/geo/schema'
import { dayOf } from '@/geo/time'
import styles from './incident.module.css'
import { SourceName } from './source-name'

/** Every source with publisher, date, class and address; copies of one wire story stand together. */
export function SourceList({
  detail: { sources, independentSources },
}: {
  detail: IncidentDetail
}) {
  const words = messages.incident
  return (
    <section>
      <h3>{words.sources}</h3>
      <p className={styles.soft}>{words.sourceCount(sources.length, independentSources)}</p>
      <ul className={styles.plain}>
        {byStory(sources).map((source) => (
          <li key={source.id}>
            <SourceName source={source} id={source.id} />{' '}
            <span className={styles.soft}>{describe(source, sources)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function describe(source: Source, all: readonly Source[]): string {
  const words = messages.incident
  const copies = all.filter((other) => source.wireStory && other.wireStory === source.wireStory)
  return [
    source.published ? messages.day(dayOf(source.published)) : words.undatedSource,
    messages.sourceClasses[source.class],
    source.url ? '' : words.noAddress,
    copies.length > 1 ? words.sameStory : '',
  ]
    .filter(Boolean)
    .join(' · ')
}

/** Keeps the order, but puts copies of a story beside its first. */
function byStory(sources: readonly Source[]): Source[] {
  const groups = new Map<string, Source[]>()
  for (const source of sources) {
    const key = source.wireStory ?? source.id
    groups.set(key, [...(groups.get(key) ?? []), source])
  }
  return [...groups.values()].flat()
}
