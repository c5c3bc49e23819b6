import type { CatalogueName, Catalogues } from './catalogues'

/** What is known of a language without fetching anything. */
export interface LanguageFacts {
  /** As BCP 47 writes it: what `lang` says of its texts. */
  readonly code: string
  /** What it calls itself. */
  readonly name: string
  readonly dir: 'ltr' | 'rtl'
  /** Said of a page that broke, when nothing more may be there to fetch. */
  readonly broken: { readonly text: string; readonly retry: string }
}

/** A language of the interface. */
export interface Language extends LanguageFacts {
  /** Each fetched when something needs it. */
  readonly catalogues: {
    readonly [K in CatalogueName]: () => Promise<{ readonly default: Catalogues[K] }>
  }
}
