import { type MouseEvent, memo } from 'react'
import { useStep } from '@/components/chains/steps-context'
import { RowGlyph } from '@/components/glyph/row-glyph'
import { StandingBadge } from '@/components/mention/standing-badge'
import { useMessages } from '@/components/messages/use-messages'
import { incidentHref } from '@/components/site/addresses'
import { litRows, NOTHING_LIT, type OnLight } from '@/components/state/lit'
import type { CountRange } from '@/geo/record/figures'
import type { RowLook } from '@/geo/table/look'
import type { People } from '@/geo/table/people'
import { type IncidentTable, peopleOf, standingOf } from '@/geo/table/table'
import { type AmongRows, amongAttributes, isSameAmong } from './among-rows'
import styles from './incident-item.module.css'

interface IncidentItemProps {
  readonly table: IncidentTable
  readonly row: number
  readonly look: RowLook
  /** Which numbers it ends with. */
  readonly columns: readonly People[]
  /** Whether it stands under the incident that it is a part of. */
  readonly isPart: boolean
  /** Whether it stands under a month that says the year. */
  readonly isInMonth: boolean
  readonly isSelected: boolean
  readonly isLit: boolean
  readonly isTabStop: boolean
  /** Where it stands among rows of which not all are drawn. */
  readonly among?: AmongRows | undefined
  readonly onSelect: (row: number) => void
  readonly onLight: OnLight
}

/**
 * One row of the list: what, when, where and how many, and the standing of what is not confirmed. A
 * link to the incident's own page, which opens the panel when it is simply clicked. What is too long
 * for its line is whole while it is pointed at or has the focus, over the row below.
 */
export const IncidentItem = memo(function IncidentItem(props: IncidentItemProps) {
  const { table, row, look, isSelected, isLit, isTabStop, onSelect, onLight } = props
  const { list, days, follow } = useMessages('screen')
  const step = useStep(row)
  const standing = standingOf(table, row)
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    onSelect(row)
  }
  const dates = props.isInMonth ? list.daysOfMonth : days
  const place = table.place.at(row)
  const isNotPlaced = Number.isNaN(table.lon[row] as number)
  return (
    <li
      className={styles.item}
      data-selected={isSelected}
      data-lit={isLit}
      data-part={props.isPart}
      {...amongAttributes(props.among)}
      onMouseEnter={() => onLight(litRows([row]))}
    >
      <div className={styles.card}>
        <RowGlyph look={look} row={row} />
        <div className={styles.line}>
          <a
            href={incidentHref(table.dataset.id, table.id.at(row))}
            dir="auto"
            className={styles.title}
            tabIndex={isTabStop ? 0 : -1}
            aria-current={isSelected ? 'true' : undefined}
            onClick={open}
            onFocus={() => onLight(litRows([row]))}
            onBlur={() => onLight(NOTHING_LIT)}
          >
            {step !== null && (
              <>
                <span className={styles.step}>
                  <span className="visually-hidden">{follow.step} </span>
                  {step}
                </span>{' '}
              </>
            )}
            {table.title.at(row)}
          </a>
          {standing !== 'confirmed' && <StandingBadge standing={standing} />}
        </div>
        <div className={styles.line}>
          <p className={styles.facts}>
            {dates(table.start[row] as number, table.end[row] as number)}
            {isNotPlaced && ` · ${list.notPlaced}`}
            {place && (
              <>
                {' · '}
                <bdi>{place}</bdi>
              </>
            )}
          </p>
          {props.columns.map((people) => (
            <Figure key={people} name={list.columns[people]} range={peopleOf(table[people], row)} />
          ))}
        </div>
      </div>
    </li>
  )
}, isSameItem)

/** Whether nothing has changed of what an item is drawn from: its place is made anew each time. */
function isSameItem(
  { among: placeBefore, ...before }: IncidentItemProps,
  { among, ...now }: IncidentItemProps,
): boolean {
  const names = Object.keys(now) as (keyof typeof now)[]
  return names.every((name) => before[name] === now[name]) && isSameAmong(placeBefore, among)
}

/** A number under its head of the list, which those who hear it hear each time. */
function Figure({ name, range }: { name: string; range: CountRange | null }) {
  const { list } = useMessages('screen')
  const isSome = range !== null && range.max !== 0
  return (
    <p className={styles.figure} data-some={isSome}>
      <span className="visually-hidden">
        {name} {range === null && list.noFigure}
      </span>{' '}
      {range === null ? <span aria-hidden="true">–</span> : list.figure(range)}
    </p>
  )
}
