import { useMemo } from 'react'
import { Dialog } from '@/components/dialog/dialog'
import { useMessages } from '@/components/messages/use-messages'
import { CSV_TYPE, saveText } from '@/components/save/save-file'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import { answersCsv } from '@/geo/formats/answers-csv'
import { answersOf } from '@/geo/table/answers'
import type { IncidentTable, RowLink } from '@/geo/table/table'
import styles from './analysis.module.css'
import { AnswerChart } from './answer-chart'
import { answerMeasures } from './answer-measure'
import { AnswerTable } from './answer-table'

interface AnswersDialogProps {
  readonly table: IncidentTable
  readonly facts: DatasetFacts
  /** The answers, stated or denied, between incidents on the screen. */
  readonly links: readonly RowLink[]
  /** The filter as a query string, for the file. */
  readonly query: string
  readonly onSelectIncident: (row: number) => void
  readonly onClose: () => void
}

/** How long answers took and how far they were, by who says that they are answers. */
export default function AnswersDialog(props: AnswersDialogProps) {
  const { table, facts, links, query, onSelectIncident, onClose } = props
  const messages = useMessages('analysis')
  const words = messages.answers
  const answers = useMemo(() => answersOf(table, links), [table, links])
  const select = (row: number) => {
    onClose()
    onSelectIncident(row)
  }
  const save = () => saveText(words.fileName(facts.id), CSV_TYPE, answersCsv(table, links, query))
  return (
    <Dialog title={words.title} onClose={onClose}>
      <div className={styles.wide}>
        <p>{words.intro(answers.length)}</p>
        {answers.length > 0 && (
          <>
            {answerMeasures(messages).map((measure) => (
              <AnswerChart
                key={measure.unit}
                table={table}
                facts={facts}
                answers={answers}
                measure={measure}
              />
            ))}
            <AnswerTable table={table} facts={facts} answers={answers} onSelect={select} />
            <div className={styles.notes}>
              {answers.some(({ throughParts }) => throughParts) && <p>{words.throughParts}</p>}
              {answers.some(({ km }) => km === null) && <p>{words.noPoint}</p>}
              <p>{words.imprecise}</p>
            </div>
            <button type="button" className={styles.secondary} onClick={save}>
              {words.download}
            </button>
          </>
        )}
      </div>
    </Dialog>
  )
}
