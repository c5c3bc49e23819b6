import { openFiles } from '@/components/open-data/opened-data'
import { datasetAddress } from '@/components/site/addresses'
import { type Beside, formatBeside, isDatasetReference, withBeside } from '@/geo/view/beside'

/** Makes a layer the data that are explored, and those that were explored a layer in its place. */
export function exploreLayer(
  reference: string,
  layers: readonly Beside[],
  explored: string,
  pageId: string,
): void {
  const beside = withBeside(layers, [explored], reference)
  if (reference === pageId) openFiles.explore(null, beside)
  else if (!isDatasetReference(reference)) openFiles.explore(reference, beside)
  else {
    const params = new URLSearchParams(beside.map((layer) => ['with', formatBeside(layer)]))
    window.location.assign(`${datasetAddress(reference)}?${params}`)
  }
}
