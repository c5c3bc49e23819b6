import { messages } from '@/components/messages/messages'
import { StandingBadge } from '@/components/standing-badge'
import type { IncidentRecord } from '@/geo/schema'
import styles from './incident.module.css'

const AXES = ['occurrence', 'attribution', 'casualties'] as const

/** How the report stands: the three axes, the label, and why. */
export function StandingSection({ record: { standing, note } }: { record: IncidentRecord }) {
  return (
    <section>
      <h3>{messages.incident.standing}</h3>
      <p>
        <StandingBadge standing={standing.label} /> {standing.why}
      </p>
      <dl className={styles.axes}>
        {AXES.map((axis) => (
          <div key={axis}>
            <dt>{messages.axes[axis]}</dt>
            <dd>{standing[axis].replaceAll('-', ' ')}</dd>
          </div>
        ))}
      </dl>
      {note && <p className={styles.soft}>{note}</p>}
    </section>
  )
}
