import { useMemo } from 'react'
import type { DrawnRows } from '@/geo/scene/ledger/lanes'
import { type Moment, middleOf } from '@/geo/scene/ledger/time-scale'
import { byGravity } from '@/geo/table/gravity'
import { RowsInTime } from '@/geo/table/rows-in-time'
import { extentOf, type IncidentTable } from '@/geo/table/table'
import type { Day, DaySpan } from '@/geo/time/time'
import type { LedgerProps } from './ledger-props'
import { stepFrom } from './step'
import { type Playback, usePlayback } from './use-playback'

export interface Replay {
  readonly playback: Playback
  /** The gravest act of the moment, while there is one. */
  readonly act: string | null
  /** Opens the next incident inside the dates; null where there is none. */
  readonly onNext: (() => void) | null
  readonly onPrevious: (() => void) | null
}

/** The dates played, and gone through incident by incident. */
export function useReplay(
  { table, selected, onPlayed, onSelect }: LedgerProps,
  drawn: DrawnRows,
  { start, end }: DaySpan,
  reveal: (moment: Moment) => void,
): Replay {
  const inTime = useMemo(() => new RowsInTime(table, drawn.rows), [table, drawn])
  const rows = useMemo(() => inTime.within({ from: start, to: end }), [inTime, start, end])
  const days = useMemo(() => daysAmong(table, rows), [table, rows])
  const playback = usePlayback({
    range: { start, end },
    days,
    onShow: onPlayed,
    onGlide: (glide) => reveal(glide.end),
  })
  const day = playback.now?.day ?? null
  const gravest = useMemo(
    () => (day === null ? null : gravestOf(table, inTime, day)),
    [table, inTime, day],
  )
  const open = selected === null ? null : (drawn.standIn(selected) ?? selected)
  const stepTo = (by: 1 | -1) => {
    const row = stepFrom(rows, open ?? gravest, by)
    if (row === null) return null
    return () => {
      playback.pause()
      playback.seek(middleOf(table.day[row] as Day))
      onSelect(row)
    }
  }
  return {
    playback,
    act: gravest === null ? null : table.title.at(gravest),
    onNext: stepTo(1),
    onPrevious: stepTo(-1),
  }
}

/** The days of rows, ascending, each once. */
function daysAmong(table: IncidentTable, rows: Int32Array): Int32Array {
  const { start, end } = extentOf(table)
  const isDay = new Uint8Array(end - start + 1)
  for (let i = 0; i < rows.length; i++) isDay[(table.day[rows[i] as number] as Day) - start] = 1
  const days = new Int32Array(isDay.length)
  let count = 0
  for (let day = 0; day < isDay.length; day++) if (isDay[day] === 1) days[count++] = day + start
  return days.subarray(0, count)
}

/** The gravest incident of a day; null where nothing happened. */
function gravestOf(table: IncidentTable, inTime: RowsInTime, day: Day): number | null {
  const graver = byGravity(table)
  return inTime
    .within({ from: day, to: day })
    .filter((row) => table.day[row] === day)
    .reduce<number | null>(
      (found, row) => (found === null || graver(row, found) < 0 ? row : found),
      null,
    )
}
