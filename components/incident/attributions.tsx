import { messages } from '@/components/messages/messages'
import type { IncidentDetail } from '@/geo/detail'
import styles from './incident.module.css'
import { SourceName, sourceFinder } from './source-name'

/** Who did it, as somebody says: the perpetrator is claimed, never observed. */
export function Attributions({ detail }: { detail: IncidentDetail }) {
  const find = sourceFinder(detail.sources)
  return (
    <section>
      <h3>{messages.incident.attribution}</h3>
      <ul className={styles.plain}>
        {detail.record.attributions.map(({ actor, by, stance, source, note }) => (
          <li key={`${actor} ${by} ${stance}`}>
            <strong>{detail.actorNames[actor] ?? actor}</strong>: {by} {messages.stances[stance]}
            {source && (
              <>
                {' '}
                <span className={styles.soft}>
                  (<SourceName source={find(source)} id={source} />)
                </span>
              </>
            )}
            {note && <span className={styles.soft}> {note}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
