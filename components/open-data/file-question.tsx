import { useState } from 'react'
import { useMessages } from '@/components/messages/use-messages'
import type { DayAnswers } from '@/geo/formats/read/day-questions'
import type { DayOrder } from '@/geo/formats/read/day-text'
import type { Question } from '@/geo/formats/read/mapping'
import styles from './open-data.module.css'

interface FileQuestionProps {
  readonly question: Question
  readonly onAnswer: (answer: Partial<DayAnswers>) => void
}

const ORDERS: readonly DayOrder[] = ['day-first', 'month-first']

/** What a file cannot tell of its days, asked once. */
export function FileQuestion({ question, onAnswer }: FileQuestionProps) {
  const words = useMessages('openData')
  return (
    <fieldset className={styles.question}>
      <legend>{words.question(question)}</legend>
      {question.asks === 'zone' ? (
        <ZoneAnswer onAnswer={(utcOffset) => onAnswer({ utcOffset })} />
      ) : (
        ORDERS.map((order) => (
          <label key={order} className={styles.check}>
            <input type="radio" name="day-order" onChange={() => onAnswer({ dayOrder: order })} />
            {words.dayOrder[order]}
          </label>
        ))
      )}
    </fieldset>
  )
}

const OFFSET = /^[+-]\d\d:\d\d$/

function ZoneAnswer({ onAnswer }: { readonly onAnswer: (utcOffset: string) => void }) {
  const words = useMessages('openData')
  const [text, setText] = useState('+00:00')
  return (
    <div className={styles.answer}>
      <input
        aria-label={words.utcOffset}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <button
        type="button"
        className={styles.secondary}
        disabled={!OFFSET.test(text)}
        onClick={() => onAnswer(text)}
      >
        {words.answer}
      </button>
    </div>
  )
}
