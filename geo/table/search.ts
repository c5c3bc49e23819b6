import type { CodesColumn } from './column'
import { wordsOf } from './fold'
import { allSteps, type InSteps, ROWS_A_STEP } from './in-steps'
import { type RowWords, rowsWithCodes, rowsWithLetters, rowsWithWord } from './rows-with-words'
import { type SearchedDays, searchedDays, spansOf } from './searched-days'
import { searchedText } from './searched-text'
import { columnOf, extentOf, type IncidentTable, isSearchable } from './table'

/** What a search asks for: names whose spelling it holds, or names and texts with a word in them. */
interface Term {
  readonly names: ReadonlySet<number>
  /** null where the words are the spelling of a name, which stands for all its spellings. */
  readonly word: string | null
}

/** Everything that a search asks for, all of which a row must have. */
export interface Wanted {
  readonly terms: readonly Term[]
  readonly days: readonly SearchedDays[]
}

/** What a search asks for among the names of a table; null for one in which nothing can be searched for. */
export function wantedOf(query: string, names: CodesColumn): Wanted | null {
  const { days, rest } = searchedDays(query)
  const terms = termsOf(wordsOf(rest), names)
  return terms.length + days.length === 0 ? null : { terms, days }
}

/** No name has more words than this. */
const LONGEST_NAME = 10

/** Between the spellings of one name in the dictionary of the column `names`. */
export const SPELLING = '\n'

/** A folded spelling as one word, so that Al-Asad, al Asad and Alasad are the same. */
export const spellingKey = (folded: string): string => folded.replaceAll(' ', '')

/** What was searched for last in a table, and 1 for each row that was found: null for what cannot be searched for. */
interface Search {
  readonly query: string
  readonly found: Uint8Array | null
}

/** The last searches of each table: the filter, its suggestions and its exports ask for the same. */
const searches = new WeakMap<IncidentTable, readonly Search[]>()
const MOST_KEPT = 3

/** Whether a search was made: then its test costs nothing. */
export const isSearched = (table: IncidentTable, query: string): boolean =>
  query.trim() === '' || keptSearch(table, query) !== undefined

const keptSearch = (table: IncidentTable, query: string) =>
  searches.get(table)?.find((each) => each.query === query)

/**
 * A test of rows for the words of a search, all of which must occur: in a name of the incident, in
 * its title, places, claimants or sources. Words that spell a name find whatever names it, however
 * spelt; a day, a month or a year finds what may have happened then. null for a search in which
 * nothing can be searched for. Throws where the table has no words to search.
 */
export const searchTest = (
  table: IncidentTable,
  query: string,
): ((row: number) => boolean) | null => allSteps(searchInSteps(table, query))

/** `searchTest` in steps; the last searches are kept. */
export function* searchInSteps(
  table: IncidentTable,
  query: string,
): InSteps<((row: number) => boolean) | null> {
  if (query.trim() === '') return () => true
  if (!isSearchable(table)) throw new RangeError(`no words to search for "${query}" in`)
  let search = keptSearch(table, query)
  if (!search) {
    search = { query, found: yield* foundRows(table, query) }
    const others = (searches.get(table) ?? []).filter((each) => each.query !== query)
    searches.set(table, [search, ...others].slice(0, MOST_KEPT))
  }
  const { found } = search
  return found && ((row) => found[row] === 1)
}

function* foundRows(table: IncidentTable, query: string): InSteps<Uint8Array | null> {
  const names = columnOf(table.columns, 'names', 'codes') as CodesColumn
  const texts = searchedTexts(table)
  const all = wantedOf(query, names)
  if (!all) return null
  const found = new Uint8Array(table.length).fill(1)
  for (const { names: wanted, word } of all.terms) {
    const named = wanted.size === 0 ? null : yield* rowsNaming(names, wanted)
    const worded = word === null ? null : yield* texts.rowsWith(word)
    for (let row = 0; row < found.length; row++) {
      if (named?.[row] !== 1 && worded?.[row] !== 1) found[row] = 0
    }
    yield
  }
  for (const days of all.days) {
    const inTime = daysTest(table, days)
    const inText = yield* texts.phraseTest(days.written)
    for (let row = 0; row < found.length; row++) {
      if (row % ROWS_A_STEP === 0) yield
      if (found[row] === 1 && !inTime(row) && !inText(row)) found[row] = 0
    }
  }
  return found
}

/** 1 for each row that is found under a name of a set. */
function rowsNaming(names: CodesColumn, wanted: ReadonlySet<number>): InSteps<Uint8Array> {
  const isWanted = new Uint8Array(names.texts.length)
  for (const name of wanted) isWanted[name] = 1
  return rowsWithCodes(names, isWanted)
}

/** What is searched through. */
interface SearchedTexts {
  /** 1 for each row in which some letters of one word occur. */
  readonly rowsWith: (letters: string) => InSteps<Uint8Array>
  /** A test of rows for whole words, one after the other: "4 January" is not in "14 January". */
  readonly phraseTest: (words: string) => InSteps<(row: number) => boolean>
}

/** The text of a table for its search, or else the words of its columns. */
function searchedTexts(table: IncidentTable): SearchedTexts {
  const text = columnOf(table.columns, 'search_text', 'text')
  const holds = (words: string, folded: string) => ` ${folded} `.includes(` ${words} `)
  if (text) {
    // biome-ignore lint/correctness/useYield: its engine goes through all of the text at once
    const rowsWith = function* (letters: string): InSteps<Uint8Array> {
      return text.rowsWith(letters)
    }
    return {
      rowsWith,
      phraseTest: function* (words) {
        const found = yield* rowsWith(words)
        return (row) => found[row] === 1 && holds(words, text.at(row))
      },
    }
  }
  const words = table.columns.get('words') as RowWords
  return {
    rowsWith: (letters) => rowsWithLetters(words, letters),
    phraseTest: function* (phrase) {
      const each: Uint8Array[] = []
      for (const word of phrase.split(' ')) each.push(yield* rowsWithWord(words, word))
      const hasAll = (row: number) => each.every((found) => found[row] === 1)
      if (each.length === 1) return hasAll
      return (row) => hasAll(row) && holds(phrase, searchedText(table, row))
    },
  }
}

/** A test of rows for whether they may have happened on some day that is meant. */
function daysTest(table: IncidentTable, days: SearchedDays): (row: number) => boolean {
  const spans = spansOf(days, extentOf(table))
  return (row) => {
    const [start, end] = [table.start[row] as number, table.end[row] as number]
    return spans.some((span) => start <= span.end && end >= span.start)
  }
}

/** The longest names that the words spell, one after the other, and the words between them. */
function termsOf(words: readonly string[], names: CodesColumn): Term[] {
  const byKey = namesByKey(names)
  const terms: Term[] = []
  for (let first = 0; first < words.length; ) {
    let end = Math.min(words.length, first + LONGEST_NAME)
    while (end > first && !byKey.has(words.slice(first, end).join(''))) end--
    const spelt = byKey.get(words.slice(first, end).join(''))
    terms.push(spelt ? { names: spelt, word: null } : wordTerm(words[first] as string, names))
    first = Math.max(end, first + 1)
  }
  return terms
}

const wordTerm = (word: string, names: CodesColumn): Term => ({
  names: namesWith(word, names),
  word,
})

function namesWith(word: string, names: CodesColumn): Set<number> {
  const found = new Set<number>()
  for (const [name, spellings] of names.options.entries()) {
    if (spellings.split(SPELLING).some((spelling) => spelling.includes(word))) found.add(name)
  }
  return found
}

const keys = new WeakMap<CodesColumn, ReadonlyMap<string, ReadonlySet<number>>>()

function namesByKey(names: CodesColumn): ReadonlyMap<string, ReadonlySet<number>> {
  const known = keys.get(names)
  if (known) return known
  const byKey = new Map<string, Set<number>>()
  for (const [name, spellings] of names.options.entries()) {
    for (const key of spellings.split(SPELLING).map(spellingKey).filter(Boolean)) {
      byKey.set(key, (byKey.get(key) ?? new Set()).add(name))
    }
  }
  keys.set(names, byKey)
  return byKey
}
