/** The file that the page's address names in place of the dataset, as it is written; null for none, and on a server. */
export const addressedData = (): string | null =>
  typeof window === 'undefined' ? null : new URLSearchParams(window.location.search).get('data')
