import { type KeyboardEvent, useRef, useState } from 'react'
import type { DatasetFacts } from '@/components/explorer/dataset-facts'
import { type Lit, NOTHING_LIT, type OnLight } from '@/components/explorer/lit'
import { useMessages } from '@/components/messages/use-messages'
import type { IncidentTable } from '@/geo/table/table'
import { HeldRecords } from './held-records'
import { IncidentItem } from './incident-item'
import styles from './list.module.css'

interface IncidentListProps {
  readonly table: IncidentTable
  readonly rows: Int32Array
  readonly facts: DatasetFacts
  readonly selected: number | null
  readonly lit: Lit
  readonly onSelect: (row: number) => void
  readonly onLight: OnLight
}

/** Rows drawn at first, and added each time the reader asks: a long list must not stop the page. */
const PAGE = 200

/** The map's twin: the same incidents in order of time. Arrow keys move, Enter opens. */
export function IncidentList(props: IncidentListProps) {
  const messages = useMessages('screen')
  const { table, rows, facts, selected, lit, onSelect, onLight } = props
  const [pages, setPages] = useState(1)
  const list = useRef<HTMLUListElement>(null)
  const shown = rows.subarray(0, pages * PAGE)
  const rest = rows.length - shown.length
  // One tab stop for the whole list: the selected row, or else the first.
  const stop = selected !== null && shown.includes(selected) ? selected : shown[0]

  return (
    <section className={styles.list} id="incidents">
      <h2 className={styles.heading} id="incidents-heading">
        {messages.list.title}
      </h2>
      <ul
        ref={list}
        aria-labelledby="incidents-heading"
        onKeyDown={(event) => moveFocus(event, list.current)}
        onMouseLeave={() => onLight(NOTHING_LIT)}
      >
        {Array.from(shown, (row) => (
          <IncidentItem
            key={table.id.at(row)}
            table={table}
            row={row}
            facts={facts}
            isSelected={row === selected}
            isLit={lit.rows.includes(row)}
            isTabStop={row === stop}
            onSelect={onSelect}
            onLight={onLight}
          />
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" className={styles.more} onClick={() => setPages(pages + 1)}>
          {messages.list.more(Math.min(rest, PAGE))}
        </button>
      )}
      <HeldRecords datasetId={facts.id} held={facts.held} />
    </section>
  )
}

const STEPS: Readonly<Record<string, (index: number, last: number) => number>> = {
  ArrowDown: (index, last) => Math.min(index + 1, last),
  ArrowUp: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_index, last) => last,
}

function moveFocus(event: KeyboardEvent, list: HTMLElement | null): void {
  const step = STEPS[event.key]
  if (!step || !list) return
  const links = [...list.querySelectorAll('a')]
  const index = links.indexOf(document.activeElement as HTMLAnchorElement)
  links[step(index, links.length - 1)]?.focus()
  event.preventDefault()
}
