import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryTable } from '../../fixtures/arbitrary'
import { DATASET } from '../../fixtures/dataset'
import { factsOf } from '../../record/facts'
import { addedCasualties, casualtiesOf, NO_CASUALTIES } from '../../table/casualties'
import { toneFinder } from '../../table/look'
import { PEOPLE } from '../../table/people'
import { extentOf, type IncidentTable } from '../../table/table'
import { textWidth } from '../text-width'
import { casualtyBins, casualtyStrip, heightOfBin } from './casualty-strip'
import { namedDays, unnamedCuts } from './named-days'

const facts = factsOf(DATASET)
const everyRow = ({ length }: IncidentTable) => Int32Array.from({ length }, (_, row) => row)
const HEIGHT = 50
const WIDTH = 1200
const unit = fc.constantFrom('day', 'week', 'month', 'year')

const stripOf = (table: IncidentTable, people: (typeof PEOPLE)[number], by: 'day' | 'week') => {
  const bins = casualtyBins(table, table[people], everyRow(table), by, toneFinder(table, facts))
  const { start, end } = extentOf(table)
  const sheet = { origin: start, perDay: WIDTH / (end + 1 - start) }
  return { bins, sheet, strip: casualtyStrip(bins, sheet, HEIGHT) }
}

describe('the strip of casualties', () => {
  it('adds up to what all incidents together say, whatever its bars cover', () => {
    fc.assert(
      fc.property(arbitraryTable(40), fc.constantFrom(...PEOPLE), unit, (table, people, by) => {
        const rows = everyRow(table)
        const bins = casualtyBins(table, table[people], rows, by, toneFinder(table, facts))
        const whole = casualtiesOf(table, table[people], rows)
        expect(bins.map(({ all }) => all).reduce(addedCasualties, NO_CASUALTIES)).toEqual(whole)
        for (const { all, byTone } of bins) {
          expect([...byTone.values()].reduce(addedCasualties, NO_CASUALTIES)).toEqual(all)
        }
      }),
    )
  })

  it('stacks its bars on the floor, one on the other, as high as the people they stand for', () => {
    fc.assert(
      fc.property(arbitraryTable(40), fc.constantFrom(...PEOPLE), (table, people) => {
        const { bins, strip } = stripOf(table, people, 'day')
        const highest = Math.max(0, ...bins.map(heightOfBin))
        for (const bin of bins) {
          const bars = strip.bars.filter(
            ({ x, width }) => Math.abs(x + width / 2 - middleOf(bin.start, table)) < 0.01,
          )
          const tops = bars.map(({ y }) => y)
          expect(tops.toSorted((a, b) => b - a)).toEqual(tops)
          bars.forEach(({ y, height }, i) => {
            expect(y + height).toBeCloseTo(i === 0 ? strip.floor : (tops[i - 1] as number))
          })
          if (heightOfBin(bin) === highest && highest > 0) {
            expect(Math.min(...tops)).toBeGreaterThanOrEqual(0)
          }
        }
        expect(strip.ticks[0]).toEqual({ value: 0, y: strip.floor })
      }),
    )
  })

  it('cuts off a day that towers over all others, says how many it stands for, and leaves the others their heights', () => {
    const people = (most: number) => {
      const stated = { least: most, most, isOpen: false }
      return { stated, doubted: NO_CASUALTIES.doubted }
    }
    const bins = [10, 176, 20].map((most, start) => ({
      ...{ start, end: start + 1, all: people(most) },
      byTone: new Map([['first' as const, people(most)]]),
    }))
    const { bars, cuts, ticks } = casualtyStrip(bins, { origin: 0, perDay: 10 }, HEIGHT)
    expect(cuts.map(({ people }) => people)).toEqual([176])
    const [low, cut, high] = bars.map(({ height }) => height)
    expect(high).toBeCloseTo(2 * (low ?? 0))
    expect(cut).toBeGreaterThan(high ?? 0)
    expect(Math.min(...bars.map(({ y }) => y))).toBeGreaterThanOrEqual(0)
    expect(ticks.at(-1)?.value).toBeLessThanOrEqual(20)
    const even = casualtyStrip(bins.slice(0, 1), { origin: 0, perDay: 10 }, HEIGHT)
    expect(even.cuts).toEqual([])
  })

  it('names its highest days where the names touch no other and stay in view', () => {
    const words = (row: number, _day: number, cut: number | null) => ({
      name: `Place ${row}`.repeat(1 + (row % 3)),
      note: String(cut),
    })
    fc.assert(
      fc.property(arbitraryTable(40), fc.constantFrom(...PEOPLE), (table, people) => {
        const { strip, sheet } = stripOf(table, people, 'day')
        const names = namedDays({
          ...{ table, strip, sheet, words, people: table[people], rows: everyRow(table) },
          view: { left: 0, right: WIDTH },
          measure: (text, px, weight) => textWidth(text, px, weight > 400),
        })
        expect(names.length).toBeLessThanOrEqual(6)
        const boxes = names.map(({ x, y, anchor, name, note }) => {
          const width = textWidth(name, 11, true) + 4 + textWidth(note, 11)
          return { left: anchor === 'end' ? x - width : x, width, y }
        })
        boxes.forEach((a, i) => {
          expect(a.left).toBeGreaterThanOrEqual(0)
          expect(a.left + a.width).toBeLessThanOrEqual(WIDTH)
          for (const b of boxes.slice(i + 1)) {
            const beside = a.left + a.width <= b.left || b.left + b.width <= a.left
            expect(beside || a.y !== b.y).toBe(true)
          }
        })
        for (const { row } of names) expect(table.parent[row]).toBeLessThan(0)
        for (const { start, people } of strip.cuts) {
          const said = names.filter(({ day }) => day === start).map(({ note }) => Number(note))
          const numbers = unnamedCuts(strip, names).filter((cut) => cut.start === start)
          expect([...said, ...numbers.map((cut) => cut.people)]).toEqual([people])
        }
      }),
    )
  })
})

function middleOf(day: number, table: IncidentTable): number {
  const { start, end } = extentOf(table)
  return (day + 0.5 - start) * (WIDTH / (end + 1 - start))
}
