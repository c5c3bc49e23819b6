import { useMemo } from 'react'
import { ChainList } from '@/components/chains/chain-list'
import type { DatasetFacts } from '@/components/explorer/dataset-facts'
import { Tabs } from '@/components/incident/tabs'
import { useMessages } from '@/components/messages/use-messages'
import { SidePanel } from '@/components/panel/side-panel'
import { answersCsv } from '@/geo/formats/answers-csv'
import { type Answer, answersOf } from '@/geo/table/answers'
import type { IncidentTable, RowLink } from '@/geo/table/table'
import styles from './analysis.module.css'
import { AnswerChart } from './answer-chart'
import { answerMeasures } from './answer-measure'
import { AnswerTable } from './answer-table'
import { CSV_TYPE, downloadText } from './download-text'

interface AnswersPanelProps {
  readonly table: IncidentTable
  readonly facts: DatasetFacts
  /** What the filter left, ascending. */
  readonly rows: Int32Array
  /** The answers, stated or denied, between incidents on the screen. */
  readonly links: readonly RowLink[]
  /** The filter as a query string, for the file. */
  readonly query: string
  readonly onSelectIncident: (row: number) => void
  /** Shows nothing but one chain, by its name. */
  readonly onOnlyChain: (name: string) => void
  readonly onClose: () => void
}

/** The answers: the chains that they make, how long they took and how far they were by who says that they are answers, and each in a table. */
export default function AnswersPanel(props: AnswersPanelProps) {
  const { table, facts, rows, links, query, onSelectIncident, onOnlyChain, onClose } = props
  const messages = useMessages('analysis')
  const words = messages.answers
  const found = useMemo(() => answersOf(table, links), [table, links])
  const save = () =>
    downloadText(words.fileName(facts.id), CSV_TYPE, answersCsv(table, links, query))
  const common = { table, facts, answers: found }
  const chainTab = {
    id: 'chains',
    title: words.tabs.chains,
    content: (
      <ChainList
        table={table}
        rows={rows}
        facts={facts}
        onSelect={onSelectIncident}
        onOnly={onOnlyChain}
      />
    ),
  }
  const lagTab = {
    id: 'lags',
    title: words.tabs.lags,
    content: (
      <>
        {answerMeasures(messages).map((measure) => (
          <AnswerChart key={measure.unit} {...common} measure={measure} />
        ))}
        <AnswerNotes answers={found} />
      </>
    ),
  }
  const tableTab = {
    id: 'table',
    title: words.tabs.table,
    content: (
      <>
        <AnswerTable {...common} onSelect={onSelectIncident} />
        <AnswerNotes answers={found} />
        <button type="button" className={styles.secondary} onClick={save}>
          {words.download}
        </button>
      </>
    ),
  }
  return (
    <SidePanel name={words.title} isWide onClose={onClose}>
      <p className={styles.hint}>{words.intro(found.length)}</p>
      {found.length > 0 && <Tabs tabs={[chainTab, lagTab, tableTab]} label={words.title} />}
    </SidePanel>
  )
}

/** What to know of the numbers. */
function AnswerNotes({ answers }: { readonly answers: readonly Answer[] }) {
  const words = useMessages('analysis').answers
  return (
    <div className={styles.notes}>
      {answers.some(({ throughParts }) => throughParts) && <p>{words.throughParts}</p>}
      {answers.some(({ km }) => km === null) && <p>{words.noPoint}</p>}
      <p>{words.imprecise}</p>
    </div>
  )
}
