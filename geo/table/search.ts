import { spellingKey } from '../record/names'
import { wordsOf } from './fold'
import type { TableData } from './table'

/** What a search asks for: names whose spelling it holds, or names and texts with a word in them. */
interface Term {
  readonly names: ReadonlySet<number>
  /** null where the words are the spelling of a name, which stands for all its spellings. */
  readonly word: string | null
}

/** No name has more words than this. */
const LONGEST_NAME = 10

/**
 * A test of rows for the words of a search, all of which must occur: in a name of the incident, in
 * its title, places or sources. Words that spell a name find whatever names it, however spelt. null
 * for a search in which nothing can be searched for.
 */
export function searchTest(data: TableData, query: string): ((row: number) => boolean) | null {
  if (query.trim() === '') return () => true
  const terms = termsOf(wordsOf(query), data)
  if (terms.length === 0) return null
  const { text, named } = data
  return (row) =>
    terms.every(
      ({ names, word }) =>
        (word !== null && text[row]?.includes(word)) || named[row]?.some((name) => names.has(name)),
    )
}

/** The longest names that the words spell, one after the other, and the words between them. */
function termsOf(words: readonly string[], data: TableData): Term[] {
  const byKey = namesByKey(data)
  const terms: Term[] = []
  for (let first = 0; first < words.length; ) {
    let end = Math.min(words.length, first + LONGEST_NAME)
    while (end > first && !byKey.has(words.slice(first, end).join(''))) end--
    const names = byKey.get(words.slice(first, end).join(''))
    const word = words[first] as string
    terms.push(names ? { names, word: null } : { names: namesWith(word, data), word })
    first = Math.max(end, first + 1)
  }
  return terms
}

function namesWith(word: string, { names }: TableData): Set<number> {
  const found = new Set<number>()
  for (const [name, spellings] of names.entries()) {
    if (spellings.some((spelling) => spelling.includes(word))) found.add(name)
  }
  return found
}

const keys = new WeakMap<TableData, ReadonlyMap<string, ReadonlySet<number>>>()

function namesByKey(data: TableData): ReadonlyMap<string, ReadonlySet<number>> {
  const known = keys.get(data)
  if (known) return known
  const byKey = new Map<string, Set<number>>()
  for (const [name, spellings] of data.names.entries()) {
    for (const key of spellings.map(spellingKey).filter(Boolean)) {
      byKey.set(key, (byKey.get(key) ?? new Set()).add(name))
    }
  }
  keys.set(data, byKey)
  return byKey
}
