import type { DatasetFacts } from './dataset-facts'

/** Where a dataset's screen is, as a path; that of a file which only this browser has is where it was opened. */
export const screenPath = ({ id, has }: Pick<DatasetFacts, 'id' | 'has'>): string =>
  has.pages ? `/${id}` : window.location.pathname
