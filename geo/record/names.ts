import { fold, unmarked } from '../table/fold'
import { spellingKey } from '../table/search'
import { claimantsOf } from './claims'
import type { Dataset, Incident } from './incident'
import { remembered } from './remembered'
import { type KeyWalk, SortedKeys } from './sorted-keys'

/** One name in all its spellings: what is searched for under one is found under every other. */
export interface Name {
  /** A word of names, such as a person's, is listed by its spellings alone. */
  readonly kind: 'actor' | 'place' | 'word'
  readonly id: string | null
  readonly spellings: readonly string[]
}

/** Every name that a dataset knows: its actors, its places, and the spellings it lists besides. */
export function namesOf({ info, places }: Dataset): Name[] {
  return [
    ...info.actors.map(
      ({ id, name, aliases }): Name => ({ kind: 'actor', id, spellings: [name, ...aliases] }),
    ),
    ...[...places.values()].map(
      ({ id, name, nameAr, variants }): Name => ({
        kind: 'place',
        id,
        spellings: [name, ...(nameAr ? [nameAr] : []), ...variants],
      }),
    ),
    ...(info.spellings ?? []).map((spellings): Name => ({ kind: 'word', id: null, spellings })),
  ]
}

/** Says which names of a list, by their number in it, an incident names. */
export type NameFinder = (incident: Incident, dataset: Dataset) => number[]

/**
 * A finder of the names in a list. An incident names the actors it is attributed to, its places,
 * and whatever its title, summary, target, claimants and publishers name; and with a name, the words in it.
 */
export function nameFinder(names: readonly Name[]): NameFinder {
  const inText = textFinder(names)
  const inName = remembered(inText)
  const wordsIn = names.map(({ spellings }) =>
    spellings.flatMap(inText).filter((other) => names[other]?.kind === 'word'),
  )
  const numberOf = new Map(names.map(({ kind, id }, number) => [`${kind} ${id}`, number]))
  return (incident, dataset) => {
    const own = idsIn(incident).flatMap((id) => numberOf.get(id) ?? [])
    const asShown = own.flatMap((number) => names[number]?.spellings[0] ?? [])
    const named = [...asShown, ...namedIn(incident, dataset)]
    const found = [...own, ...named.flatMap(inName), ...textsOf(incident).flatMap(inText)]
    const all = new Set(found.flatMap((number) => [number, ...(wordsIn[number] ?? [])]))
    return [...all].sort((a, b) => a - b)
  }
}

function idsIn({ record, location }: Incident): string[] {
  return [
    ...record.attributions.map(({ actor }) => `actor ${actor}`),
    `place ${location.place.id}`,
    ...record.otherPlaces.map(({ place }) => `place ${place}`),
  ]
}

/** What is written of an incident alone. */
const textsOf = ({ record }: Incident): string[] => [
  record.title,
  record.summary ?? '',
  record.targetDescription ?? '',
]

/** What many incidents have in common: places as they are named, governorates, claimants and publishers. */
function namedIn({ record, location }: Incident, { places, sources }: Dataset): string[] {
  const others = record.otherPlaces.flatMap(({ place }) => places.get(place ?? '') ?? [])
  return [
    ...record.otherPlaces.map(({ name }) => name),
    ...[location.place, ...others].flatMap(({ admin1 }) => admin1.map(({ name }) => name)),
    ...claimantsOf(record),
    ...record.sources.map((id) => sources.get(id)?.publisher ?? ''),
  ]
}

interface Spelling {
  readonly name: number
  /** Written in capitals only, and found only where it is: IS is not "is". */
  readonly isAcronym: boolean
}

/** A word that begins with a name of so many letters is its plural or adjective: Iraqi, Iranian. */
const LEAST_STEM = 4

/** The names in a text, each as often as it is found; time grows with the text alone, however long a name is. */
export function textFinder(names: readonly Name[]): (text: string) => number[] {
  const byKey = spellingsByKey(names)
  const keys = new SortedKeys(byKey.keys())
  /** The names that are spelt from a word on: by it alone, or by it and words that follow. */
  function from(words: readonly string[], folded: readonly string[], first: number): number[] {
    const found: number[] = []
    let walk: KeyWalk | null = keys.start
    for (let last = first; walk && last < words.length; last++) {
      const word = folded[last] as string
      for (let at = 0; walk && at < word.length; at++) {
        walk = keys.step(walk, word.charCodeAt(at))
        const key = walk && keys.endOf(walk)
        for (const spelling of (key && byKey.get(key)) || []) {
          const isWhole = at === word.length - 1
          const written = () => words.slice(first, last + 1).join('')
          if (fits(spelling, written, isWhole, key?.length ?? 0)) found.push(spelling.name)
        }
      }
    }
    return found
  }
  return (text) => {
    const words = wordsAsWritten(text)
    const folded = words.map(fold)
    return words.flatMap((_, first) => from(words, folded, first))
  }
}

function fits(
  { isAcronym }: Spelling,
  written: () => string,
  isWhole: boolean,
  length: number,
): boolean {
  return isAcronym ? isWhole && isCapitals(written()) : isWhole || length >= LEAST_STEM
}

function spellingsByKey(names: readonly Name[]): Map<string, Spelling[]> {
  const byKey = new Map<string, Spelling[]>()
  for (const [name, { spellings }] of names.entries()) {
    for (const spelling of spellings) {
      const key = spellingKey(fold(spelling))
      if (key !== '')
        byKey.set(key, [...(byKey.get(key) ?? []), { name, isAcronym: isCapitals(spelling) }])
    }
  }
  return byKey
}

const isCapitals = (text: string) => text === text.toUpperCase() && text !== text.toLowerCase()

/** Words in their own case without accents, apostrophes and 's; unlike in a search, hyphens part them. */
function wordsAsWritten(text: string): string[] {
  const apart = text.replace(/['’]s(?!\p{L})/gu, '').replace(/[-‐‑–—/]/g, ' ')
  return unmarked(apart)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}
