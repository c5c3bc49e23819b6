import { type Beside, parseBeside } from '@/geo/view/beside'

/** The file that the page's address names in place of the dataset, as it is written; null for none, and on a server. */
export const addressedData = (): string | null => addressed()?.get('data') ?? null

/** The layers that the page's address names beside what it shows; none on a server. */
export const addressedBeside = (): readonly Beside[] =>
  (addressed()?.getAll('with') ?? []).map(parseBeside).filter((layer) => layer !== null)

const addressed = () =>
  typeof window === 'undefined' ? null : new URLSearchParams(window.location.search)

/** Whether the page's address searches for something; never on a server. */
export const isSearchAddressed = (): boolean => !!addressed()?.get('q')
