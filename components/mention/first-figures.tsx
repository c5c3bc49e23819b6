import { useMessages } from '@/components/messages/use-messages'
import type { IncidentDetail } from '@/geo/record/detail'
import { type FigureWords, firstFigureWords } from './first-figure-words'
import styles from './first-figures.module.css'

/** Killed, wounded and the count that most give, each with its range and who stands at each end. */
export function FirstFigures({ detail }: { detail: IncidentDetail }) {
  const record = useMessages('record')
  const screen = useMessages('screen')
  const figures = firstFigureWords(detail, { record, screen })
  if (figures.length === 0) return null
  return (
    <dl className={styles.figures}>
      {figures.map((figure) => (
        <div key={figure.name}>
          <dt>{figure.name}</dt>
          <Figure figure={figure} />
        </div>
      ))}
    </dl>
  )
}

/** The number, and who gives it; of several at one end the first, the others where it is pointed at and in the table. */
function Figure({ figure: { number, notes, ends } }: { figure: FigureWords }) {
  const recordMessages = useMessages('record')
  if (number === null) {
    return <dd className={styles.none}>{recordMessages.headline.notStated}</dd>
  }
  return (
    <>
      <dd className={styles.number}>{number}</dd>
      {notes.map((note) => (
        <dd key={note} className={styles.ends} dir="auto">
          {note}
        </dd>
      ))}
      {ends.map(({ text, whole }) => (
        <dd key={whole} className={styles.ends} dir="auto" title={whole}>
          {text}
        </dd>
      ))}
    </>
  )
}
