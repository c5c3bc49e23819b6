import { fileAddress } from './addresses'
import { siteOfFiles } from './site-of-files'

/** What a dataset's versions changed since one of them; which there are, without. */
export function changesAddress(datasetId: string, since: string | null): string {
  const file = fileAddress(`/${datasetId}/changes`)
  if (since === null) return `${file}.json`
  return siteOfFiles() ? `${file}-since-${since}.json` : `${file}.json?since=${since}`
}
