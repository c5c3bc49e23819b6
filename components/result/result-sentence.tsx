import { useMessages } from '@/components/messages/use-messages'
import type { Summary } from '@/geo/table/summary'
import styles from './result.module.css'

/** What is on the screen, in one sentence that is announced when it changes. */
export function ResultSentence({ summary }: { summary: Summary }) {
  const messages = useMessages('screen')
  return (
    <p role="status" className={styles.sentence}>
      {messages
        .sentence(summary)
        .map(({ text, strong }) =>
          strong ? <strong key={text}>{text}</strong> : <span key={text}>{text}</span>,
        )}
    </p>
  )
}
