/**
 * How a site is reached that is no server at the top of its host: one of files, or a view that was
 * frozen into a page. Its pages say so on their root element; where nobody says it, there is a server.
 */
export interface SiteOfFiles {
  /** Where its pages begin: a path such as "/riposte", "" for the top of a host; for a frozen view the whole address of the site that it was taken from. */
  readonly pages: string
  /** Where its files begin: the same path; for a frozen view ".", beside its page. */
  readonly files: string
  /** Datasets whose incidents have no page of their own: they are opened on the dataset's screen. */
  readonly pageless: readonly string[]
  /** For a frozen view: the local day on which it was taken. */
  readonly frozen?: string
}

declare global {
  interface Window {
    /** What a frozen view says of itself before everything else. */
    riposteSite?: SiteOfFiles
  }
}

let known: SiteOfFiles | null | undefined

/** The site of files that this is; null where a server answers. */
export function siteOfFiles(): SiteOfFiles | null {
  if (typeof document === 'undefined') return parsed(process.env.RIPOSTE_SITE)
  known ??= window.riposteSite ?? parsed(document.documentElement.dataset.site)
  return known
}

const parsed = (text: string | undefined): SiteOfFiles | null => (text ? JSON.parse(text) : null)
