import { IncidentLink, type IncidentLinkContext } from '@/components/mention/incident-link'
import { type FindSource, SourceName, sourceFinder } from '@/components/mention/source-name'
import type { Catalogues } from '@/components/messages/catalogues'
import { useMessages } from '@/components/messages/use-messages'
import styles from '@/components/panel/panel.module.css'
import type { Chain, ChainStep, IncidentDetail } from '@/geo/record/detail'
import { ANSWER_RELATIONS } from '@/geo/vocabulary'
import chain from './chain.module.css'
import { RepeatedNote } from './repeated-note'
import { Heading, type HeadingLevel } from './section'

interface ChainSectionProps {
  readonly detail: IncidentDetail
  readonly link: IncidentLinkContext
  readonly level: HeadingLevel
}

/** What it answers and what answered it, each as what it is: somebody's statement. */
export function ChainSection({ detail, link, level }: ChainSectionProps) {
  const { answers, answeredBy, parent, throughParent } = detail
  const words = useMessages('record').incident
  const context = { find: sourceFinder([...detail.sources, ...detail.linkSources]), link, level }
  const own = stepsOf({ answers, answeredBy }, words)
  const through = throughParent ? stepsOf(throughParent, words) : []
  return (
    <>
      {own.length + through.length === 0 && <p className={styles.soft}>{words.noChain}</p>}
      {own.map(({ title, steps }) => (
        <Steps key={title} title={title} steps={steps} {...context} />
      ))}
      {parent && through.length > 0 && (
        <div className={chain.through}>
          <span className={styles.soft}>{words.through}</span>
          <IncidentLink incident={parent} {...link} />
          {through.map(({ title, steps }) => (
            <Steps key={title} title={title} steps={steps} {...context} />
          ))}
        </div>
      )}
    </>
  )
}

/** How many links are told of an incident, its own and those of the whole it is a part of. */
export function linkCount({ answers, answeredBy, throughParent }: IncidentDetail): number {
  const through = [...(throughParent?.answers ?? []), ...(throughParent?.answeredBy ?? [])]
  return answers.length + answeredBy.length + through.length
}

/** The steps of a chain by what they are; a mere mention is not an answer. */
function stepsOf({ answers, answeredBy }: Chain, words: Catalogues['record']['incident']) {
  const isAnswer = ({ rel }: ChainStep) => ANSWER_RELATIONS.includes(rel)
  return [
    { title: words.answers, steps: answers.filter(isAnswer) },
    { title: words.answeredBy, steps: answeredBy.filter(isAnswer) },
    { title: words.related, steps: [...answers, ...answeredBy].filter((step) => !isAnswer(step)) },
  ].filter(({ steps }) => steps.length > 0)
}

/** Whether nothing but pointers states a link. */
const isRepeated = (statements: ChainStep['statements'], find: FindSource) =>
  statements.every(({ source }) => find(source)?.pointer)

interface StepsProps {
  readonly title: string
  readonly steps: readonly ChainStep[]
  readonly find: FindSource
  readonly link: IncidentLinkContext
  readonly level: HeadingLevel
}

function Steps({ title, steps, find, link, level }: StepsProps) {
  const recordMessages = useMessages('record')
  const messages = useMessages('screen')
  return (
    <>
      <Heading level={level}>{title}</Heading>
      <ul className={chain.steps}>
        {steps.map(({ incident, rel, statements, lagDays }) => (
          <li key={`${incident.id} ${rel}`} data-rel={rel}>
            <IncidentLink incident={incident} {...link} />
            <p className={chain.lag}>
              {recordMessages.incident.lag(lagDays, messages.relations[rel])}
            </p>
            <ul className={chain.statements}>
              {statements.map(({ by, voice, source, note }) => (
                <li
                  key={`${by} ${source} ${note}`}
                  data-voice={voice}
                  data-repeated={isRepeated(statements, find)}
                  dir="auto"
                >
                  {messages.voices[voice]}: {by} (<SourceName source={find(source)} id={source} />)
                  {note && `: ${note}`}
                  <RepeatedNote isShown={isRepeated(statements, find)} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  )
}
