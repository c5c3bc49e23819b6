import { SourceName, sourceFinder } from '@/components/mention/source-name'
import { useMessages } from '@/components/messages/use-messages'
import styles from '@/components/panel/panel.module.css'
import type { IncidentDetail } from '@/geo/record/detail'
import { pointerTest, repeatedOnly } from '@/geo/record/pointer'
import type { Attribution } from '@/geo/record/schema'
import { RepeatedNote } from './repeated-note'
import { type HeadingLevel, Section } from './section'

/** Who did it, as somebody says: the perpetrator is claimed, never observed. */
export function Attributions({ detail, level }: { detail: IncidentDetail; level: HeadingLevel }) {
  const recordMessages = useMessages('record')
  const find = sourceFinder(detail.sources)
  const repeated = repeatedOnly(detail.record, pointerTest({ get: find }))
  return (
    <Section id="attribution" title={recordMessages.incident.attributionAll} level={level}>
      <ul className={styles.plain}>
        {byActor(detail.record.attributions).map(([actor, statements]) => (
          <li key={actor}>
            <strong dir="auto">{detail.actorNames[actor] ?? actor}</strong>
            <ul className={styles.dots}>
              {statements.map((statement) => {
                const { by, stance, source, note } = statement
                return (
                  <li key={`${by} ${stance} ${source}`} data-stance={stance} dir="auto">
                    {by} {recordMessages.stances[stance]}
                    {source && (
                      <span className={styles.soft}>
                        {' '}
                        (<SourceName source={find(source)} id={source} />)
                      </span>
                    )}
                    {note && <span className={styles.soft}>: {note}</span>}
                    <RepeatedNote isShown={repeated.has(statement)} />
                  </li>
                )
              })}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function byActor(attributions: readonly Attribution[]): [string, Attribution[]][] {
  const groups = new Map<string, Attribution[]>()
  for (const each of attributions) groups.set(each.actor, [...(groups.get(each.actor) ?? []), each])
  return [...groups]
}
