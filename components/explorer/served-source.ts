import { recordAddress } from '@/components/site/addresses'
import { siteFetch } from '@/components/site/site-fetch'
import { queriesOver } from '@/components/state/queries-over'
import type { IncidentDetail } from '@/geo/record/detail'
import type { DatasetFacts, IncidentSource } from '@/geo/source'
import type { TablePart } from '@/geo/table/columns'
import { tableFromParts } from '@/geo/table/parts-reader'
import type { IncidentTable } from '@/geo/table/table'

/**
 * A dataset of this host, fetched when something asks: each part of its table once. What did not come,
 * or is no table, is asked for again past the browser's cache, which would keep it for a year.
 */
export class ServedSource implements IncidentSource {
  private readonly bytes = new Map<TablePart, Promise<Uint8Array>>()

  /** `parts` says where each part of the table is; `cache` is how it is first asked for. */
  constructor(
    private readonly ownFacts: DatasetFacts,
    private readonly parts: Readonly<Record<TablePart, string>>,
    private cache: RequestCache = 'default',
  ) {}

  facts = async (): Promise<DatasetFacts> => this.ownFacts

  table = async (parts: readonly TablePart[]): Promise<IncidentTable> => {
    try {
      return tableFromParts(await Promise.all(parts.map((part) => this.part(part))))
    } catch (error) {
      this.cache = 'reload'
      this.bytes.clear()
      throw error
    }
  }

  queries = () => queriesOver(this.table)

  detail = async (id: string): Promise<IncidentDetail | null> => {
    const { id: dataset, version } = this.ownFacts
    const response = await siteFetch(recordAddress(dataset, id, version))
    if (response.status === 404) return null
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`)
    return (await response.json()) as IncidentDetail
  }

  // What only the server's pages show is never asked for here.
  held = async () => null
  history = async () => null
  notes = async () => null
  method = async () => null

  private part(part: TablePart): Promise<Uint8Array> {
    const known = this.bytes.get(part)
    if (known) return known
    const asked = fetchBytes(this.parts[part], this.cache)
    this.bytes.set(part, asked)
    return asked
  }
}

async function fetchBytes(address: string, cache: RequestCache): Promise<Uint8Array> {
  const response = await siteFetch(address, { cache })
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}
