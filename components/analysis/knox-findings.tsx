import { useMessages } from '@/components/messages/use-messages'
import { CSV_TYPE, saveText } from '@/components/save/save-file'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import { knoxCsv } from '@/geo/formats/knox-csv'
import type { KnoxResult } from '@/geo/knox/knox'
import type { KnoxRows } from '@/geo/knox/knox-rows'
import styles from './analysis.module.css'
import { KnoxReading } from './knox-reading'
import { KnoxTable } from './knox-table'

/** What was tested. */
export interface Tested {
  readonly part: KnoxRows
  /** See `coarselyPlacedShare`. */
  readonly coarseShare: number
}

interface KnoxFindingsProps {
  readonly facts: DatasetFacts
  readonly query: string
  readonly tested: Tested
  readonly result: KnoxResult
}

/** What the test found: the table, how to read it, and a file of it. */
export function KnoxFindings({ facts, query, tested, result }: KnoxFindingsProps) {
  const words = useMessages('analysis').knox
  const save = () => {
    const { leftOut } = tested.part
    const source = { dataset: facts.id, version: facts.version, query, leftOut }
    saveText(words.fileName(facts.id), CSV_TYPE, knoxCsv(result, source))
  }
  return (
    <>
      <KnoxTable result={result} />
      <KnoxReading result={result} coarseShare={tested.coarseShare} />
      <button type="button" className={styles.secondary} onClick={save}>
        {words.download}
      </button>
    </>
  )
}
