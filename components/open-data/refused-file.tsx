import { useMessages } from '@/components/messages/use-messages'
import type { Refused } from './file-reader'
import styles from './open-data.module.css'
import type { FileReadingControl } from './use-file-reading'

interface RefusedFileProps {
  readonly name: string
  readonly refusal: Refused
  readonly reading: FileReadingControl
}

/** Why a file is not read as it is; of an archive with several files one can be chosen. */
export function RefusedFile({ name, refusal, reading }: RefusedFileProps) {
  const words = useMessages('openData')
  const { choices } = reading
  const { choices: entries = [] } = refusal
  return (
    <div>
      <p role="alert">{words.refused(name, refusal)}</p>
      {entries.length > 0 && (
        <ul className={styles.entries} aria-label={words.entries}>
          {entries.map((entry) => (
            <li key={entry}>
              <button
                type="button"
                className={styles.secondary}
                onClick={() =>
                  reading.choose({ ...choices, answers: { ...choices.answers, entry } })
                }
              >
                {entry}
              </button>
            </li>
          ))}
        </ul>
      )}
      <button type="button" className={styles.secondary} onClick={reading.cancel}>
        {words.again}
      </button>
    </div>
  )
}
