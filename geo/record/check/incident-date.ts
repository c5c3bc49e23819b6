import { dayOf, weekdayOf } from '../../time/time'
import type { IncidentRecord } from '../schema'
import type { DatasetIndex } from './dataset-index'
import type { Draft } from './draft'
import type { Report } from './problem'

/** Checks an incident's date against its id, its weekday, its own span and the dataset's period. */
export function checkDate(
  record: Draft<IncidentRecord>,
  period: DatasetIndex['period'],
  report: Report,
): void {
  const { id, date, held } = record
  const idDay = id?.startsWith('undated-') ? null : id?.slice(0, 10)
  if (date === null) {
    if (idDay) {
      report('date', 'only an undated record has none', `the day ${idDay}`, 'null')
    } else if (held === undefined) {
      const message = 'an incident without a date cannot be counted'
      report('held', message, 'a date, or the reason why the record is held back', 'nothing')
    }
    return
  }
  if (!date) return
  if (idDay === null) {
    report('id', 'says undated, and there is a date', 'an id that begins with the day', `"${id}"`)
  }
  const { day } = date
  if (day === undefined) return
  if (idDay && day !== idDay) {
    report('date.day', 'not the day in the id', `"${idDay}"`, `"${day}"`)
  }
  const weekday = weekdayOf(dayOf(day))
  if (date.weekday !== undefined && date.weekday !== weekday) {
    report('date.weekday', `${day} is another day of the week`, `"${weekday}"`, `"${date.weekday}"`)
  }
  checkSpan(date, day, report)
  if (held === undefined) checkPeriod(day, period, report)
}

function checkSpan(
  { start, end }: Draft<NonNullable<IncidentRecord['date']>>,
  day: string,
  report: Report,
) {
  if (start !== undefined && end !== undefined && start > end) {
    report('date.start', 'after the end', `a day no later than ${end}`, `"${start}"`)
    return
  }
  if (start !== undefined && start > day) {
    report('date.start', 'after the day itself', `a day no later than ${day}`, `"${start}"`)
  }
  if (end !== undefined && end < day) {
    report('date.end', 'before the day itself', `a day no earlier than ${day}`, `"${end}"`)
  }
}

function checkPeriod(day: string, period: DatasetIndex['period'], report: Report) {
  const { from, to } = period ?? {}
  // A period that ends before it begins is reported where it stands.
  if (from !== undefined && to !== undefined && from > to) return
  if ((from === undefined || day >= from) && (to === undefined || day <= to)) return
  const message = "outside the dataset's period (period in dataset.json)"
  report('date.day', message, `a day from ${from ?? '…'} to ${to ?? '…'}`, `"${day}"`)
}
