import { type MouseEvent, memo } from 'react'
import { type DatasetFacts, toneOf } from '@/components/explorer/dataset-facts'
import { litRows, NOTHING_LIT, type OnLight } from '@/components/explorer/lit'
import { Glyph } from '@/components/glyph/glyph'
import { StandingBadge } from '@/components/incident/standing-badge'
import type { Catalogues } from '@/components/messages/catalogues'
import { useMessages } from '@/components/messages/use-messages'
import { type IncidentTable, peopleOf } from '@/geo/table/table'
import type { Act, StandingLabel } from '@/geo/vocabulary'
import styles from './list.module.css'

interface IncidentItemProps {
  readonly table: IncidentTable
  readonly row: number
  readonly facts: DatasetFacts
  readonly isSelected: boolean
  readonly isLit: boolean
  readonly isTabStop: boolean
  readonly onSelect: (row: number) => void
  readonly onLight: OnLight
}

/** One row of the list. A link to the incident's own page, which opens the panel when it is simply clicked. */
export const IncidentItem = memo(function IncidentItem(props: IncidentItemProps) {
  const { table, row, facts, isSelected, isLit, isTabStop, onSelect, onLight } = props
  const messages = useMessages('screen')
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    onSelect(row)
  }
  return (
    <li
      className={styles.item}
      data-selected={isSelected}
      data-lit={isLit}
      data-part={(table.parent[row] ?? -1) >= 0}
      onMouseEnter={() => onLight(litRows([row]))}
    >
      <Glyph
        act={table.act.at(row) as Act}
        tone={toneOf(facts.targets, table.target.at(row))}
        hollow={table.hollow[row] === 1}
        size={18}
      />
      <div className={styles.text}>
        <a
          href={`/${facts.id}/incidents/${table.id.at(row)}`}
          className={styles.title}
          tabIndex={isTabStop ? 0 : -1}
          aria-current={isSelected ? 'true' : undefined}
          onClick={open}
          onFocus={() => onLight(litRows([row]))}
          onBlur={() => onLight(NOTHING_LIT)}
        >
          {table.title.at(row)}
        </a>
        <p className={styles.facts}>{factsLine(table, row, messages)}</p>
      </div>
      <StandingBadge standing={table.standing.at(row) as StandingLabel} />
    </li>
  )
})

/** When, where and how many: "27 Dec 2019 · K-1 Air Base · 1 killed". */
function factsLine(
  table: IncidentTable,
  row: number,
  { list, days }: Catalogues['screen'],
): string {
  const killed = peopleOf(table.killed, row)
  const wounded = peopleOf(table.wounded, row)
  const isNone = (range: typeof killed) => !range || range.max === 0
  return [
    days(table.start[row] as number, table.end[row] as number),
    table.place.at(row),
    isNone(killed) ? '' : killed && list.killed(killed),
    isNone(wounded) ? '' : wounded && list.wounded(wounded),
    Number.isNaN(table.lon[row] as number) ? list.notPlaced : '',
  ]
    .filter(Boolean)
    .join(' · ')
}
