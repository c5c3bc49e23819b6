import { describe, expect, it } from 'vitest'
import { DATASET } from '@/geo/fixtures/dataset'
import { tableOf } from '@/geo/record/compile'
import { rowOf } from '@/geo/table/table'
import { type DaySpan, dayOf, formatDay } from '@/geo/time/time'
import { stepByDay, stepToIncident } from './step'

const table = tableOf(DATASET)
const rows = Int32Array.from({ length: table.length }, (_, row) => row)
const period = { start: dayOf('2019-12-01'), end: dayOf('2020-03-31') }
const spanOf = (start: string, end: string): DaySpan => ({ start: dayOf(start), end: dayOf(end) })
const setting = (dates: DaySpan | null, mode: 'moving' | 'growing' = 'moving') => ({
  ...{ table, rows, dates, period, mode },
})
const said = (step: { days: DaySpan } | null) =>
  step && [formatDay(step.days.start), formatDay(step.days.end)].join(' ')

describe('stepping', () => {
  it('goes on a day, or back', () => {
    const some = setting(spanOf('2020-01-01', '2020-01-03'))
    expect(said(stepByDay(some, 1))).toBe('2020-01-02 2020-01-04')
    expect(said(stepByDay(some, -1))).toBe('2019-12-31 2020-01-02')
    expect(said(stepByDay(setting(some.dates, 'growing'), 1))).toBe('2020-01-01 2020-01-04')
  })

  it('goes to the day of the next incident, or of the one before', () => {
    const some = setting(spanOf('2020-01-01', '2020-01-03'))
    const next = stepToIncident(some, 1)
    expect(said(next)).toBe('2020-01-03 2020-01-05')
    expect(next?.row).toBe(rowOf(table, '2020-01-05-mortars'))
    expect(said(stepToIncident(some, -1))).toBe('2019-12-29 2019-12-31')
  })

  it('begins at an end of the period where the dates are open', () => {
    expect(said(stepByDay(setting(null), 1))).toBe('2019-12-01 2019-12-07')
    expect(said(stepByDay(setting(null), -1))).toBe('2020-03-25 2020-03-31')
    expect(stepToIncident(setting(null), 1)?.row).toBe(0)
  })

  it('ends at the ends', () => {
    expect(stepByDay(setting(spanOf('2020-03-29', '2020-03-31')), 1)).toBeNull()
    expect(stepToIncident(setting(spanOf('2020-03-29', '2020-03-31')), 1)).toBeNull()
  })
})
