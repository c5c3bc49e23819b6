import type { RowLink } from '@/geo/table/table'

/** What the reader points at, lit wherever it is shown: incidents with their links, or a link with the two that it joins. */
export interface Lit {
  readonly rows: readonly number[]
  /** The one link that is lit; null for those of the rows; 'none' where the rows are lit without. */
  readonly link: RowLink | 'none' | null
}

export type OnLight = (lit: Lit) => void

export const NOTHING_LIT: Lit = { rows: [], link: null }

export const litRows = (rows: readonly number[]): Lit => ({ rows, link: null })

/** Incidents that belong together whatever links them, as those of a cluster. */
export const litGroup = (rows: readonly number[]): Lit => ({ rows, link: 'none' })

export const litLink = (link: RowLink): Lit => ({ rows: [link.from, link.to], link })

/** Whether two light the same, so that a pointer that moves over one thing draws nothing anew. */
export function isSameLit(a: Lit, b: Lit): boolean {
  const isSameLength = a.rows.length === b.rows.length
  return a.link === b.link && isSameLength && a.rows.every((row, i) => row === b.rows[i])
}
