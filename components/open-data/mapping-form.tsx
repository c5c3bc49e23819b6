import { useId } from 'react'
import { useMessages } from '@/components/messages/use-messages'
import type { Field } from '@/geo/formats/read/mapping'
import { FileQuestion } from './file-question'
import type { FileSummary } from './file-report'
import { MappingPreview } from './mapping-preview'
import styles from './open-data.module.css'
import type { FileReadingControl } from './use-file-reading'

/** What nearly every file has, and what only some have. */
const MAIN: readonly Field[] = [
  'day',
  'latitude',
  'longitude',
  'title',
  'place',
  'actor1',
  'killed',
  'source',
]
const MORE: readonly Field[] = [
  'start',
  'end',
  'admin1',
  'country',
  'killedLeast',
  'killedMost',
  'injured',
  'actor2',
  'notes',
  'id',
]

interface MappingFormProps {
  readonly name: string
  readonly summary: FileSummary
  readonly reading: FileReadingControl
}

/** Which column of a file is what: a guess, the first rows as they would be read, and what has to be answered. */
export function MappingForm({ name, summary, reading }: MappingFormProps) {
  const words = useMessages('openData')
  const { choices, choose, agree } = reading
  const { fields, questions, rows, isSwapped } = summary
  const setField = (field: Field, column: string) => {
    const { [field]: _, ...others } = fields
    choose({ ...choices, fields: column === '' ? others : { ...others, [field]: column } })
  }
  const select = (field: Field) => (
    <FieldSelect key={field} field={field} summary={summary} onChoose={setField} />
  )
  const isDated = fields.day !== undefined || fields.start !== undefined
  const isPlaced = fields.longitude !== undefined && fields.latitude !== undefined
  const isNamed = (fields.place ?? fields.admin1) !== undefined
  return (
    <div className={styles.mapping}>
      <p>{words.mapping.title(name, rows, summary.format)}</p>
      {questions.map((question) => (
        <FileQuestion
          key={question.asks}
          question={question}
          onAnswer={(answer) => choose({ ...choices, answers: { ...choices.answers, ...answer } })}
        />
      ))}
      {summary.convention === 'plain' && (
        <>
          <p className={styles.hint}>{words.mapping.guessed}</p>
          <div className={styles.fields}>{MAIN.map(select)}</div>
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={isSwapped}
              onChange={({ target }) => choose({ ...choices, isSwapped: target.checked })}
            />
            {words.mapping.swap}
          </label>
          <details>
            <summary>{words.mapping.more}</summary>
            <div className={styles.fields}>{MORE.map(select)}</div>
          </details>
        </>
      )}
      {!isDated && summary.convention === 'plain' && (
        <p className={styles.warning}>{words.mapping.undated}</p>
      )}
      {!isPlaced && (
        <p className={styles.warning}>{isNamed ? words.mapping.named : words.mapping.unplaced}</p>
      )}
      <MappingPreview rows={summary.preview} />
      <div className={styles.actions}>
        <button type="button" className={styles.secondary} onClick={reading.cancel}>
          {words.again}
        </button>
        <button
          type="button"
          className={styles.primary}
          disabled={questions.length > 0}
          onClick={agree}
        >
          {words.mapping.open(rows)}
        </button>
      </div>
    </div>
  )
}

interface FieldSelectProps {
  readonly field: Field
  readonly summary: FileSummary
  readonly onChoose: (field: Field, column: string) => void
}

function FieldSelect({ field, summary, onChoose }: FieldSelectProps) {
  const words = useMessages('openData').mapping
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{words.fields[field]}</label>
      <select
        id={id}
        value={summary.fields[field] ?? ''}
        onChange={({ target }) => onChoose(field, target.value)}
      >
        <option value="">{words.none}</option>
        {summary.columns.map((column) => (
          <option key={column} value={column}>
            {column}
          </option>
        ))}
      </select>
    </div>
  )
}
