import type { ReactNode } from 'react'
import { useMessages } from '@/components/messages/use-messages'
import type { Summary } from '@/geo/table/summary'
import styles from './result.module.css'

interface ResultSentenceProps {
  readonly summary: Summary
  /** What leads on from it. */
  readonly children?: ReactNode
}

/** What is on the screen, in one sentence that is announced when it changes. */
export function ResultSentence({ summary, children }: ResultSentenceProps) {
  const messages = useMessages('screen')
  return (
    <div role="status" className={styles.sentence}>
      {messages.shortSentence(summary).map(({ text, strong, aside }) =>
        strong ? (
          <strong key={text}>{text}</strong>
        ) : (
          <span key={text} data-aside={aside}>
            {text}
          </span>
        ),
      )}{' '}
      {children}
    </div>
  )
}
