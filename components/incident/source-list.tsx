import { SourceName } from '@/components/mention/source-name'
import { useMessages } from '@/components/messages/use-messages'
import styles from '@/components/panel/panel.module.css'
import type { SaidDetail } from '@/geo/record/detail'
import type { Source } from '@/geo/record/schema'
import { dayOf } from '@/geo/time/time'
import { type HeadingLevel, Section } from './section'

/** Every source with publisher, date, class and address; copies of one text stand together. */
export function SourceList({ detail, level }: { detail: SaidDetail; level: HeadingLevel }) {
  const { sources, independentSources } = detail
  const words = useMessages('record').incident
  return (
    <Section id="sources" title={words.sources} level={level}>
      <p className={styles.soft}>{words.sourceCount(sources.length, independentSources)}</p>
      <ul className={styles.plain}>
        {byOrigin(sources).map((copies) => {
          const [first] = copies
          if (!first) return null
          if (copies.length === 1) return <SourceItem key={first.id} source={first} />
          return (
            <li key={first.id} className={styles.story}>
              {words.sameText(copies.length)}
              <ul className={styles.plain}>
                {copies.map((source) => (
                  <SourceItem key={source.id} source={source} />
                ))}
              </ul>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

function SourceItem({ source }: { source: Source }) {
  const { title, note } = source
  return (
    <li>
      <SourceName source={source} id={source.id} />
      {title && (
        <>
          : <span dir="auto">“{title}”</span>
        </>
      )}{' '}
      <span className={styles.soft}>
        <Facts source={source} />
      </span>
      {note && (
        <p className={styles.soft} dir="auto">
          {note}
        </p>
      )}
    </li>
  )
}

function Facts({ source: { published, publishedNote, class: kind, url } }: { source: Source }) {
  const recordMessages = useMessages('record')
  const messages = useMessages('screen')
  const words = recordMessages.incident
  return [
    published ? messages.day(dayOf(published)) : words.undatedSource,
    publishedNote,
    recordMessages.sourceClasses[kind],
    url ? '' : words.noAddress,
  ]
    .filter(Boolean)
    .join(' · ')
}

/** Sources in their order, those of one origin as one group where its first stands. */
function byOrigin(sources: readonly Source[]): Source[][] {
  const groups = new Map<string, Source[]>()
  for (const source of sources) {
    const key = source.origin ? `origin ${source.origin}` : source.id
    groups.set(key, [...(groups.get(key) ?? []), source])
  }
  return [...groups.values()]
}
