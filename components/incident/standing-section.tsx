import { StandingBadge } from '@/components/mention/standing-badge'
import { useMessages } from '@/components/messages/use-messages'
import styles from '@/components/panel/panel.module.css'
import type { IncidentRecord } from '@/geo/record/schema'
import { type HeadingLevel, Section } from './section'

interface StandingSectionProps {
  readonly record: IncidentRecord
  readonly level: HeadingLevel
}

/** How the report stands: the label and why, and the three axes in words. */
export function StandingSection({ record: { standing, note }, level }: StandingSectionProps) {
  const recordMessages = useMessages('record')
  const words = recordMessages.incident
  const axes = [
    [recordMessages.axes.occurrence, words.occurrences[standing.occurrence]],
    [recordMessages.axes.attribution, words.attributions[standing.attribution]],
    [recordMessages.axes.casualties, words.casualtyStandings[standing.casualties]],
  ] as const
  return (
    <Section id="standing" title={words.standing} level={level}>
      <p>
        <StandingBadge standing={standing.label} /> <span dir="auto">{standing.why}</span>
      </p>
      <dl className={styles.axes}>
        {axes.map(([axis, value]) => (
          <div key={axis}>
            <dt>{axis}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {note && (
        <p className={styles.note} dir="auto">
          {note}
        </p>
      )}
    </Section>
  )
}
