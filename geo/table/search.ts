import type { CodesColumn, TextColumn } from './column'
import { wordsOf } from './fold'
import { columnOf, type IncidentTable, isSearchable } from './table'

/** What a search asks for: names whose spelling it holds, or names and texts with a word in them. */
interface Term {
  readonly names: ReadonlySet<number>
  /** null where the words are the spelling of a name, which stands for all its spellings. */
  readonly word: string | null
}

/** No name has more words than this. */
const LONGEST_NAME = 10

/** Between the spellings of one name in the dictionary of the column `names`. */
export const SPELLING = '\n'

/** A folded spelling as one word, so that Al-Asad, al Asad and Alasad are the same. */
export const spellingKey = (folded: string): string => folded.replaceAll(' ', '')

/**
 * A test of rows for the words of a search, all of which must occur: in a name of the incident, in
 * its title, places or sources. Words that spell a name find whatever names it, however spelt. null
 * for a search in which nothing can be searched for. Throws where the table has no words to search.
 */
export function searchTest(table: IncidentTable, query: string): ((row: number) => boolean) | null {
  if (query.trim() === '') return () => true
  if (!isSearchable(table)) throw new RangeError(`no words to search for "${query}" in`)
  const names = columnOf(table.columns, 'names', 'codes') as CodesColumn
  const text = columnOf(table.columns, 'search_text', 'text') as TextColumn
  const terms = termsOf(wordsOf(query), names)
  if (terms.length === 0) return null
  const tests = terms.map(({ names: wanted, word }) => {
    const found = word === null ? null : text.rowsWith(word)
    return (row: number) => found?.[row] === 1 || names.of(row).some((name) => wanted.has(name))
  })
  return (row) => tests.every((test) => test(row))
}

/** The longest names that the words spell, one after the other, and the words between them. */
function termsOf(words: readonly string[], names: CodesColumn): Term[] {
  const byKey = namesByKey(names)
  const terms: Term[] = []
  for (let first = 0; first < words.length; ) {
    let end = Math.min(words.length, first + LONGEST_NAME)
    while (end > first && !byKey.has(words.slice(first, end).join(''))) end--
    const spelt = byKey.get(words.slice(first, end).join(''))
    const word = words[first] as string
    terms.push(spelt ? { names: spelt, word: null } : { names: namesWith(word, names), word })
    first = Math.max(end, first + 1)
  }
  return terms
}

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
