import { useMessages } from '@/components/messages/use-messages'
import type { Summary } from '@/geo/table/summary'
import styles from './result.module.css'

/** What is on the screen, in one sentence that is announced when it changes. */
export function ResultSentence({
  summary,
  hasLinks = false,
}: {
  readonly summary: Summary
  /** Links below it say the details: here they are only for reading aloud. */
  readonly hasLinks?: boolean
}) {
  const messages = useMessages('screen')
  return (
    <p role="status" className={styles.sentence}>
      {messages.sentence(summary).map(({ text, strong, isDetail }) => {
        const className = hasLinks && isDetail ? 'visually-hidden' : undefined
        const Part = strong ? 'strong' : 'span'
        return (
          <Part key={text} className={className}>
            {text}
          </Part>
        )
      })}
    </p>
  )
}
