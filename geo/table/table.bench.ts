import crossfilter from 'crossfilter2'
import { bench, describe } from 'vitest'
import { tableOfRows } from '../fixtures/rows-table'
import { textFinder } from '../record/names'
import { ACTS, STANDINGS, WITHIN } from '../vocabulary'
import type { Column } from './column'
import { CodesBuilder, TextBuilder } from './column-builder'
import { filterRows, NO_FILTER } from './filter'
import { type FilterResult, filterWithCounts, MovingFilter } from './moving-filter'
import { tableFromParts } from './parts-reader'
import { partToArrow } from './parts-writer'
import { searchedColumns, searchedText } from './searched-text'
import { type IncidentTable, withColumns } from './table'
import { wordCodesOf } from './word-codes'

const ROWS = 400_000

/** Made-up rows as a file in JSON has them, each with a place of its own name. */
function madeUpRows() {
  return Array.from({ length: ROWS }, (_, i) => ({
    id: `2020-01-01-incident-${i}`,
    title: `Made-up incident of number ${i}`,
    event_date: 18_262 + (i % 366),
    act: ACTS[i % ACTS.length] as string,
    target: i % 3 ? 'guests' : 'hosts',
    standing: STANDINGS[i % STANDINGS.length] as string,
    within: WITHIN[i % WITHIN.length] as string,
    location: `Village of number ${i}`,
    longitude: 38 + (i % 1000) / 100,
    latitude: 29 + (i % 900) / 100,
    fatalities_min: i % 7 === 0 ? i % 40 : null,
    fatalities_max: i % 7 === 0 ? i % 50 : null,
    notes: `What happened at place ${i}, in a sentence as long as they are.`,
  }))
}

/** How many columns of its own a made-up file has that incidents are filtered by. */
const OWN_FACETS = 10

/** The same rows as a file has them whose columns are not ours. */
const foreignRows = () =>
  Array.from({ length: ROWS }, (_, i) => ({
    event_date: 18_262 + (i % 366),
    ...Object.fromEntries(
      Array.from({ length: OWN_FACETS }, (_, c) => [`own:${c}`, `value ${(i * 7) % (5 * c + 2)}`]),
    ),
  }))

const RIVAL_FACETS = ['act', 'target', 'standing', 'within'] as const

/** The same rows in crossfilter2, with a dimension for the days and one with its counts for each facet. */
function crossfiltered() {
  const all = crossfilter(madeUpRows())
  const days = all.dimension((row) => row.event_date)
  const facets = RIVAL_FACETS.map((name) => {
    const dimension = all.dimension((row) => row[name])
    return { name, dimension, counts: dimension.group() }
  })
  const counted = () => facets.map(({ counts }) => counts.all())
  return {
    within(from: number, to: number) {
      days.filterRange([from, to + 1])
      return counted()
    },
    /** Each choice is taken back before the next, so that all of it is counted. */
    choose(choices: Readonly<Partial<Record<(typeof RIVAL_FACETS)[number], readonly string[]>>>) {
      for (const { name, dimension } of facets) {
        const chosen = choices[name]
        if (chosen) dimension.filterFunction((value) => chosen.includes(String(value)))
      }
      const found = counted()
      for (const { dimension } of facets) dimension.filterAll()
      return found
    },
  }
}

/** What is counted of an answer is counted when it is read. */
const read = ({ counts }: FilterResult) => Object.values(counts)

/** The median of some runs in ms. */
function time(run: () => unknown, runs = 5): number {
  run()
  const times = Array.from({ length: runs }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
  const median = times.sort((a, b) => a - b)[runs >> 1] ?? 0
  return median < 10 ? Math.round(median * 100) / 100 : Math.round(median)
}

const runOnce = { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0 }

/** 400,000 rows: from objects to a table, from its bytes to a table, and the same rows through JSON.parse. */
function reportTable() {
  const rows = madeUpRows()
  const text = JSON.stringify(rows)
  const table = tableOfRows(rows)
  const parts = (['screen', 'rest'] as const).map((part) => partToArrow(table, part))
  const bytes = parts.reduce((sum, part) => sum + part.length, 0)
  const make = time(() => tableOfRows(rows), 3)
  const open = time(() => tableFromParts(parts))
  const parse = time(() => JSON.parse(text))
  console.table({
    'rows to a table': { ms: make, 'at most': 3000 },
    'bytes to a table': { ms: open, 'at most': 150, MB: bytes / 1e6 },
    'JSON.parse of the rows': { ms: parse, MB: text.length / 1e6 },
  })
}

/** 400,000 rows filtered, with the counts of every option, by the usual facets and by those of a file. */
function reportFilter() {
  const usual = tableOfRows(madeUpRows())
  const foreign = tableOfRows(foreignRows())
  const narrowed = { ...NO_FILTER, choices: { act: ['rocket'], target: ['hosts'] } }
  const allFacets = {
    ...NO_FILTER,
    choices: {
      act: ACTS.slice(0, 5),
      target: ['guests', 'hosts'],
      standing: STANDINGS.slice(0, 3),
      within: WITHIN.slice(0, 3),
    },
  }
  const rival = crossfiltered()
  const byColumns = { ...NO_FILTER, choices: { 'f.1': ['value 1'], 'f.2': ['value 2'] } }
  console.table({
    'no filter': { ms: time(() => read(filterWithCounts(usual, NO_FILTER))) },
    'two facets': { ms: time(() => read(filterWithCounts(usual, narrowed))) },
    'two facets, crossfilter2': {
      ms: time(() => rival.choose({ act: ['rocket'], target: ['hosts'] })),
    },
    'all facets': { ms: time(() => read(filterWithCounts(usual, allFacets))), 'at most': 15 },
    'all facets, crossfilter2': { ms: time(() => rival.choose(allFacets.choices)) },
    [`no filter, ${OWN_FACETS} own`]: {
      ms: time(() => read(filterWithCounts(foreign, NO_FILTER))),
    },
    'two of a file': { ms: time(() => read(filterWithCounts(foreign, byColumns))) },
  })
}

/** 400,000 rows in time, every tenth known to a month alone, whose last day is moved on by a day at a time. */
function reportMoves() {
  const table = tableOfRows(
    madeUpRows()
      .map((row, i) => {
        const end = row.event_date + (i % 10 === 0 ? 30 : 0)
        return { ...row, date_start: row.event_date, date_end: end }
      })
      .sort((a, b) => a.event_date - b.event_date),
  )
  const inTime = new MovingFilter(table, NO_FILTER)
  const choosing = new MovingFilter(table, NO_FILTER)
  const from = 18_262
  const rival = crossfiltered()
  let [moved, anew, rivalMoved, turn] = [from, from, from, 0]
  // Another each time: what was asked before the last is still known.
  const allButOne = () => {
    const off = turn++ % ACTS.length
    return { act: ACTS.filter((_, i) => i !== off) }
  }
  console.table({
    'the last day moved by crossfilter2': {
      ms: time(() => rival.within(from, rivalMoved++), 101),
    },
    'the last day moved, what comes and goes counted': {
      ms: time(() => read(inTime.apply({ ...NO_FILTER, from, to: moved++ })), 101),
    },
    'one option taken off, and another put back': {
      ms: time(() => read(choosing.apply({ ...NO_FILTER, choices: allButOne() })), 101),
    },
    'the same filter applied at once': {
      ms: time(() => read(filterWithCounts(table, { ...NO_FILTER, from, to: anew++ }))),
    },
  })
}

/** Words in 400,000 texts of a file, by their numbers and in one text after another. */
function reportSearch() {
  const rows = madeUpRows()
  const plain = tableOfRows(rows)
  const texts = new TextBuilder()
  for (let row = 0; row < plain.length; row++) texts.push(searchedText(plain, row))
  const names = new CodesBuilder()
  for (let row = 0; row < plain.length; row++) names.push([])
  const table = (name: 'words' | 'search_text', column: Column) =>
    withColumns(
      plain,
      new Map<string, Column>([
        ['names', names.done()],
        [name, column],
      ]),
    )
  const words = wordCodesOf(searchedColumns(plain), plain.length)
  const byWords = table('words', words)
  const byText = table('search_text', texts.done())
  // Another search each time: the last ones are kept.
  let number = 300
  const rowsOf = (each: IncidentTable) =>
    filterRows(each, { ...NO_FILTER, q: `village ${number++}` })
  console.table({
    'words numbered': { ms: time(() => wordCodesOf(searchedColumns(plain), plain.length), 3) },
    'texts folded': {
      ms: time(() => Array.from({ length: ROWS }, (_, row) => searchedText(plain, row).length), 3),
    },
    'searched by numbers': { ms: time(() => rowsOf(byWords)) },
    'searched in texts': { ms: time(() => rowsOf(byText)) },
  })
}

/** A long text searched for names of which one is long: what a record with a long summary costs. */
function reportNames() {
  const words = ['base', 'al', 'Asad', 'Camp', 'the', 'rockets', 'north']
  const summary = Array.from({ length: 20_000 }, (_, i) => words[(i * i) % words.length]).join(' ')
  const spellings = [summary.slice(0, 2_000), 'Camp al Asad']
  const find = textFinder([{ kind: 'place', id: 'long', spellings }])
  console.table({
    'names in a text': { ms: time(() => find(summary), 3), characters: summary.length },
  })
}

describe('400,000 rows', () => bench('all of it', reportTable, runOnce))
describe('400,000 rows filtered', () => bench('all of it', reportFilter, runOnce))
describe('400,000 rows in a range of days', () => bench('all of it', reportMoves, runOnce))
describe('400,000 rows searched', () => bench('all of it', reportSearch, runOnce))
describe('a long text', () => bench('all of it', reportNames, runOnce))
