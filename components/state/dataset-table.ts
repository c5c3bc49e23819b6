import { fileAddress } from '@/components/site/addresses'
import { siteFetch } from '@/components/site/site-fetch'
import { tableFromParts } from '@/geo/table/parts-reader'
import type { IncidentTable } from '@/geo/table/table'

/** Where what the first screen of a dataset of this host has of its table is. */
export const datasetTableAddress = (id: string): string => fileAddress(`/${id}/table/screen.arrows`)

/** Fetches what the first screen of any dataset of this host has of its table; rejects where it does not come. */
export async function datasetTable(id: string): Promise<IncidentTable> {
  const response = await siteFetch(datasetTableAddress(id))
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`)
  return tableFromParts([new Uint8Array(await response.arrayBuffer())])
}
