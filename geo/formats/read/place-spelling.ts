import { fold } from '../../table/fold'
import { spellingKey } from '../../table/search'
import type { Within } from '../../vocabulary'

/** What kind of place a name may say that it is; a site is a place as a town is. */
export type PlaceClass = 'town' | 'district' | 'governorate' | 'country'

export const classOf = (within: Within): PlaceClass => (within === 'site' ? 'town' : within)

/** A name as names of places are compared. */
export interface PlaceSpelling {
  /** Equal for one name with or without article, accents and the word for what it is. */
  readonly same: string
  /** Equal for ways of writing that a transcription leaves open; empty where too little is left. */
  readonly alike: readonly string[]
  /** What the name says that it is; null where it says nothing. */
  readonly says: PlaceClass | null
}

/** Words that say what a place is, before or after its name. */
const KINDS: readonly (readonly [PlaceClass, readonly string[]])[] = [
  ['town', ['town', 'city', 'village', 'locality', 'مدينه', 'بلده', 'قريه']],
  ['district', ['district', 'qada', 'qadaa', 'nahiya', 'قضاء', 'ناحيه']],
  [
    'governorate',
    ['governorate', 'province', 'muhafazah', 'muhafaza', 'mohafazat', 'oblast', 'state', 'محافظه'],
  ],
]

const KIND_OF = new Map(
  KINDS.flatMap(([kind, words]) => words.map((word) => [word, kind] as const)),
)

/** The article of Arabic before a name, as it is spelt and as it is spoken. */
const ARTICLE = /^(?:(?:al|el|an|ar|as|ash|at|ad|adh|az)[\s\-‐‑–]+|ال(?=.{3}))/iu

/** A name of a place as it is compared with others. */
export function placeSpelling(name: string): PlaceSpelling {
  const words = name.normalize('NFKD').replace(/\p{M}/gu, '').trim().split(/\s+/)
  const kinds = words.map((word) => KIND_OF.get(fold(word)))
  const says = words.length > 1 ? (kinds.at(-1) ?? kinds[0] ?? null) : null
  const bare =
    says === null ? words : words.slice(kinds.at(-1) ? 0 : 1, kinds.at(-1) ? -1 : undefined)
  const same = spellingKey(fold(bare.join(' ').replace(ARTICLE, ''))).replace(
    /(?<=a)h$|(?<=.{2})ه$/u,
    '',
  )
  return { same, alike: alikeKeys(same), says }
}

/** Fewer consonants are shared by too many names. */
const LEAST_CONSONANTS = 3

/** The name by the sounds that transcriptions write alike, and by its consonants with the letter it begins with. */
function alikeKeys(same: string): string[] {
  if (!/^[a-z]+$/.test(same)) return []
  const sounds = same
    .replace(/ph/g, 'f')
    .replace(/[eiy]/g, 'i')
    .replace(/[oui]*w|[ou]/g, 'u')
    .replace(/[qc]/g, 'k')
    .replace(/z|dh|th/g, (letters) => letters.charAt(0))
    .replace(/(.)\1+/g, '$1')
  const consonants = sounds.replace(/[aiuh]/g, '')
  const spelt = sounds.length > 3 ? [`sounds ${sounds}`] : []
  return consonants.length < LEAST_CONSONANTS
    ? spelt
    : [...spelt, `consonants ${same.charAt(0)} ${consonants}`]
}
