import { messages } from '@/components/messages/messages'
import type { ChainStep, IncidentDetail } from '@/geo/detail'
import styles from './incident.module.css'
import { IncidentLink, type IncidentLinkContext } from './incident-link'
import { SourceName, sourceFinder } from './source-name'

interface ChainSectionProps {
  readonly detail: IncidentDetail
  readonly link: IncidentLinkContext
}

/** What it answers and what answered it, each as what it is: somebody's statement. */
export function ChainSection({ detail, link }: ChainSectionProps) {
  const { answers, answeredBy } = detail
  const words = messages.incident
  return (
    <section>
      <h3>{words.chain}</h3>
      {answers.length + answeredBy.length === 0 && <p className={styles.soft}>{words.noChain}</p>}
      <Steps title={words.answers} steps={answers} detail={detail} link={link} />
      <Steps title={words.answeredBy} steps={answeredBy} detail={detail} link={link} />
    </section>
  )
}

interface StepsProps extends ChainSectionProps {
  readonly title: string
  readonly steps: readonly ChainStep[]
}

function Steps({ title, steps, detail, link }: StepsProps) {
  if (steps.length === 0) return null
  const find = sourceFinder([...detail.sources, ...detail.linkSources])
  return (
    <>
      <h4>{title}</h4>
      <ul className={styles.steps}>
        {steps.map(({ incident, rel, statements, lagDays }) => (
          <li key={`${incident.id} ${rel}`}>
            <IncidentLink incident={incident} {...link} />
            <p className={styles.soft}>
              {messages.incident.after(lagDays)}, {messages.relations[rel]}
            </p>
            <ul className={styles.plain}>
              {statements.map(({ by, voice, source, note }) => (
                <li key={`${by} ${source}`} className={styles.soft}>
                  {messages.voices[voice]}: {by} (<SourceName source={find(source)} id={source} />)
                  {note && `. ${note}`}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  )
}
