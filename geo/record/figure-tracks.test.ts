import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { casualty } from '../fixtures/dataset'
import { arbitraryFigures } from '../fixtures/figures'
import { countRanges } from './claims'
import type { FigureContext } from './figure-statement'
import { figureFamilies } from './figure-tracks'
import { tollOf } from './incident'
import type { Count } from './schema'

const context: FigureContext = {
  sources: [
    { id: 'first', published: '2020-03-11', origin: 'wire' },
    { id: 'copy', published: '2020-03-12', origin: 'wire' },
    { id: 'later', published: '2020-03-13' },
    { id: 'undated', published: null },
  ],
  officials: ['army', 'ministry'],
}
const count = (by: string, number: Count['number'], source: string): Count => ({
  ...{ by, number, source, counts: 'hit' },
  ...(number ? {} : { wording: 'some' }),
})
const tracks = (counts: readonly Count[]) =>
  figureFamilies({ counts: [...counts], casualties: [] }, context).flatMap((each) => each.tracks)

describe('the numbers of a record', () => {
  it('stand by axis and by thing counted; a wording has none', () => {
    const families = figureFamilies(
      {
        counts: [
          { ...count('army', [3, 3], 'first'), counts: 'sites' },
          count('army', [15, 15], 'first'),
          { ...count('army', null, 'first'), counts: 'weapon' },
          { ...count('army', [30, 30], 'first'), counts: 'fired' },
        ],
        casualties: [
          casualty({ who: 'guards', killed: [1, 1] }),
          casualty({ who: 'pilots', wounded: [2, null] }),
        ],
      },
      context,
    )
    expect(families.map(({ measure, tracks }) => [measure, tracks.map(({ of }) => of)])).toEqual([
      ['munitions', [{ counted: 'fired' }, { counted: 'hit' }]],
      ['sites', [{ counted: 'sites' }]],
      ['killed', [{ who: 'guards' }]],
      ['wounded', [{ who: 'pilots' }]],
    ])
  })

  it('are one where one claimant repeats one, wherever it is read', () => {
    const [track] = tracks([count('army', [15, 15], 'later'), count('army', [15, 15], 'first')])
    expect(track?.statements).toHaveLength(1)
    expect(track?.statements[0]).toMatchObject({ sources: ['first', 'later'], isOfficial: true })
  })

  it('are one where outlets print one text, and two where they quote two officials', () => {
    const [copied] = tracks([count('a paper', [9, 9], 'first'), count('a blog', [9, 9], 'copy')])
    expect(copied?.statements.map(({ by, copiedBy }) => [by, copiedBy])).toEqual([
      ['a paper', ['a blog']],
    ])
    const [quoted] = tracks([count('army', [9, 9], 'first'), count('ministry', [9, 9], 'copy')])
    expect(quoted?.statements).toHaveLength(2)
    const [rival] = tracks([count('a paper', [9, 9], 'first'), count('a blog', [8, 8], 'copy')])
    expect(rival?.statements).toHaveLength(2)
  })

  it('correct each other where one claimant gives another one on a later day', () => {
    const changed = (...days: [number, string][]) =>
      tracks(days.map(([n, source]) => count('army', [n, n], source)))[0]
    const numbers = (track: ReturnType<typeof changed>) =>
      track?.corrections.map((chain) =>
        chain.map((key) => track.statements.find((each) => each.key === key)?.figure[0]),
      )
    expect(numbers(changed([18, 'copy'], [15, 'first'], [20, 'later']))).toEqual([[15, 18, 20]])
    expect(numbers(changed([18, 'first'], [15, 'first']))).toEqual([])
    expect(numbers(changed([18, 'first'], [15, 'undated']))).toEqual([])
    expect(
      tracks([count('army', [15, 15], 'first'), count('a', [9, 9], 'later')])[0],
    ).toMatchObject({ corrections: [] })
  })

  it('say where nothing but a text that repeats others carries them', () => {
    const repeated = count('army', [30, 30], 'copy')
    const [family] = figureFamilies(
      { counts: [repeated, count('army', [15, 15], 'first')], casualties: [] },
      { ...context, repeated: new Set([repeated]) },
    )
    const [track] = family?.tracks ?? []
    expect(track?.statements.map(({ isRepeated }) => isRepeated)).toEqual([true, false])
  })

  it('are set apart where they are excluded, and then correct nothing', () => {
    const early = casualty({ by: 'army', killed: [4, 4], day: '2020-01-03', excluded: 'early' })
    const late = casualty({ by: 'army', killed: [10, 10], day: '2020-01-04' })
    const [family] = figureFamilies({ counts: [], casualties: [early, late] }, context)
    const [track] = family?.tracks ?? []
    expect(track?.statements.map(({ apart }) => apart)).toEqual(['early', null])
    expect(track).toMatchObject({ corrections: [], range: { min: 10, max: 10 } })
  })

  it('are told by when they were said where no day is given', () => {
    const said = (n: number, over: object) =>
      casualty({ by: 'army', source: 'later', wounded: [n, n], ...over })
    const [family] = figureFamilies(
      {
        counts: [],
        casualties: [
          said(34, { day: '2020-01-24' }),
          said(64, { when: 'some days later' }),
          said(50, { day: '2020-01-28' }),
        ],
      },
      context,
    )
    const [track] = family?.tracks ?? []
    const figures = track?.corrections[0]?.map(
      (key) => track.statements.find((each) => each.key === key)?.figure[0],
    )
    expect(figures).toEqual([34, 64, 50])
    expect(track?.statements.map(({ isReplaced }) => isReplaced)).toEqual([true, true, false])
  })
})

it('every number is in exactly one statement, and what counts comes to the ranges of the record', () => {
  fc.assert(
    fc.property(arbitraryFigures(), (figures) => {
      const families = figureFamilies(figures.record, figures.context)
      const all = families.flatMap((family) => family.tracks)
      const entries =
        figures.record.counts.filter(({ number, counts }) => number && counts !== 'weapon').length +
        figures.record.casualties
          .flatMap(({ killed, wounded }) => [killed, wounded])
          .filter(Boolean).length
      const keys = all.flatMap(({ statements }) => statements.map(({ key }) => key))
      expect(new Set(keys).size).toBe(keys.length)
      expect(keys.length).toBeLessThanOrEqual(entries)
      for (const { counts, range } of countRanges(figures.record)) {
        if (counts === 'weapon') continue
        expect(all.find(({ key }) => key === counts)?.range).toEqual(range)
      }
      const toll = tollOf(figures.record.casualties)
      for (const measure of ['killed', 'wounded'] as const) {
        const own = families.find((family) => family.measure === measure)?.tracks ?? []
        const least = own.reduce((sum, { range }) => sum + (range?.min ?? 0), 0)
        expect(least).toBe(toll[measure]?.min ?? 0)
      }
    }),
  )
})
