import type analysis from './en/analysis'
import type large from './en/large'
import type method from './en/method'
import type ogc from './en/ogc'
import type openData from './en/open-data'
import type query from './en/query'
import type record from './en/record'
import type screen from './en/screen'
import type vocabulary from './en/vocabulary'
import type { LedgerMessages } from './ledger-messages'

/**
 * The texts of the interface by what they are loaded with. English is the measure: a language in
 * which one of its texts is missing, or takes something else, does not compile.
 */
export interface Catalogues {
  /** What is on the first screen, and what is said all over. */
  readonly screen: typeof screen
  readonly ledger: LedgerMessages
  /** A single incident, and what is taken away: export, share and picture. */
  readonly record: typeof record
  /** The cluster panel and the two analyses. */
  readonly analysis: typeof analysis
  /** The dialog that opens a file, and what is said of one. */
  readonly openData: typeof openData
  /** What is said of an address. */
  readonly query: typeof query
  readonly method: typeof method
  /** The page of a dataset that is too large for a browser. */
  readonly large: typeof large
  /** The pages for who connects a program. */
  readonly ogc: typeof ogc
  /** The method page's tables of codes. */
  readonly vocabulary: typeof vocabulary
}

export type CatalogueName = keyof Catalogues
