import { useState } from 'react'
import { useMessages } from '@/components/messages/use-messages'
import type { Mend } from '@/geo/formats/read/mapping'
import { FileReader } from './file-reader'
import styles from './open-data.module.css'
import { type OpenedData, openFiles } from './opened-data'

/** What is plainly wrong in some rows can be put right in all of them, and that taken back. */
export function Fixes({ data }: { readonly data: OpenedData }) {
  const words = useMessages('openData')
  const [isReading, setReading] = useState(false)
  const { fixes, mends, name } = data.report
  if (fixes.length === 0 && mends.length === 0) return null
  const readWith = async (next: readonly Mend[]) => {
    setReading(true)
    const reader = new FileReader(data.file, name, data.address, words.file, () => {})
    const outcome = await reader.read({ ...data.choices, mends: next }, 'table')
    reader.close()
    setReading(false)
    if (outcome.kind === 'opened') openFiles.replace(data.reference, outcome.data)
  }
  return (
    <div className={styles.fixes}>
      {fixes.map(({ mends: each, rows }) => (
        <button
          key={each}
          type="button"
          className={styles.secondary}
          disabled={isReading}
          onClick={() => readWith([...mends, each])}
        >
          {words.report.fix(each, rows)}
        </button>
      ))}
      {mends.map((each) => (
        <button
          key={each}
          type="button"
          className={styles.secondary}
          disabled={isReading}
          onClick={() => readWith(mends.filter((other) => other !== each))}
        >
          {words.report.undo(each)}
        </button>
      ))}
    </div>
  )
}
