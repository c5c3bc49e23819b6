import type { ShownData } from '@/components/export/save-export'
import { type BasemapFile, basemapAddress, countryAddress } from '@/components/map/basemap-files'
import { filesBase, recordAddress } from '@/components/site/addresses'
import { siteFetch } from '@/components/site/site-fetch'
import { datasetTableAddress } from '@/components/state/dataset-table'
import { inTurns } from '@/geo/in-turns'
import { TABLE_PARTS, type TablePart } from '@/geo/table/columns'
import { partToArrow } from '@/geo/table/parts-writer'
import type { IncidentTable } from '@/geo/table/table'
import { isDatasetReference } from '@/geo/view/beside'

/** What is on the screen, as it is frozen. */
export interface ViewToFreeze extends ShownData {
  readonly table: IncidentTable
  /** The result sentence. */
  readonly sentence: string
}

/** The files that a frozen page answers for itself, by the address at which it asks for them. */
export type HeldFiles = Readonly<Record<string, Uint8Array>>

/** Where a frozen view has the parts of its table. */
export const tableAddresses = (datasetId: string): Record<TablePart, string> =>
  Object.fromEntries(
    TABLE_PARTS.map((part) => [part, `./${encodeURIComponent(datasetId)}/table/${part}.arrows`]),
  ) as Record<TablePart, string>

const LAYERS: readonly BasemapFile[] = [
  'land',
  'lakes',
  'rivers',
  'borders',
  'governorates',
  'places',
]

/** Everything that the page of a view asks for: the table whole, what is said of each incident, the base map, the datasets beside it. */
export async function heldFiles({ source, facts, view }: ViewToFreeze): Promise<HeldFiles> {
  const table = await source.table(TABLE_PARTS)
  const parts = Object.entries(tableAddresses(facts.id)).map(
    ([part, address]) => [address, partToArrow(table, part as TablePart)] as const,
  )
  const rows = facts.has.claims ? table.length : 0
  const ids = Array.from({ length: rows }, (_, row) => table.id.at(row))
  const records = await inTurns(ids, AT_A_TIME, async (id) => {
    const detail = await source.detail(id)
    return [
      heldAt(recordAddress(facts.id, id, facts.version)),
      new TextEncoder().encode(JSON.stringify(detail)),
    ] as const
  })
  const beside = view.beside.map(({ reference }) => reference).filter(isDatasetReference)
  const addresses = [
    ...LAYERS.map(basemapAddress),
    ...(facts.countries ?? []).map(countryAddress),
    ...beside.map(datasetTableAddress),
  ]
  const layers = await inTurns(addresses, AT_A_TIME, async (address) => {
    const response = await siteFetch(address)
    if (!response.ok) throw new Error(`${address}: ${response.status}`)
    return [heldAt(address), new Uint8Array(await response.arrayBuffer())] as const
  })
  return Object.fromEntries([...parts, ...records, ...layers])
}

/** Where a frozen page asks for what is at an address here: beside itself, and without a query. */
const heldAt = (address: string) => {
  const [path = ''] = address.split('?', 1)
  return `.${path.slice(filesBase().length)}`
}

/** Fetches that are under way at a time. */
export const AT_A_TIME = 4
