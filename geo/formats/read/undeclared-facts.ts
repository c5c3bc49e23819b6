import type { IncidentTable } from '../../table/table'
import type { DeclaredFacts } from './file-facts'
import type { Convention } from './mapping'
import { termsOf } from './terms'

/** What is said of a file that nobody has published. */
export interface UndeclaredWords {
  /** How a file is cited whose convention asks for nothing. */
  readonly citation: (name: string) => string
  /** For a licence that nobody states. */
  readonly licence: string
}

interface UndeclaredFile {
  readonly name: string
  readonly convention: Convention
  /** The day it was opened, YYYY-MM-DD. */
  readonly today: string
  /** How many different sources its rows name, where somebody has counted them. */
  readonly sources?: number | null
  /** Offset of local clocks from UTC, where it was said. */
  readonly utcOffset: string | null
}

/**
 * What stands for a declaration where a file is opened that nobody has published here: its name, and
 * how its convention asks to be cited and lets its rows be used.
 */
export function undeclaredFacts(
  { dataset }: Pick<IncidentTable, 'dataset'>,
  { name, convention, today, sources, utcOffset }: UndeclaredFile,
  words: UndeclaredWords,
): DeclaredFacts {
  const terms = termsOf(convention)
  const licence = terms?.licence ?? words.licence
  return {
    ...dataset,
    title: name,
    description: '',
    released: today,
    citation: terms ? `${name}: ${terms.attribution}.` : words.citation(name),
    licence: { id: licence, name: licence, url: '' },
    utcOffset: utcOffset ?? '',
    sources: sources ?? undefined,
    has: { pages: false, claims: false },
  }
}
