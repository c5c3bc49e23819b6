import type { IncidentDetail } from '@/geo/record/detail'
import type { DatasetFacts, IncidentSource } from '@/geo/source'
import type { TablePart } from '@/geo/table/columns'
import { tableFromParts } from '@/geo/table/parts-reader'
import type { IncidentTable } from '@/geo/table/table'

/** A dataset of this host, fetched when something asks: each part of its table once, each detail once. */
export class ServedSource implements IncidentSource {
  private readonly bytes = new Map<TablePart, Promise<Uint8Array>>()

  /** `parts` says where each part of the table is. */
  constructor(
    private readonly ownFacts: DatasetFacts,
    private readonly parts: Readonly<Record<TablePart, string>>,
  ) {}

  facts = async (): Promise<DatasetFacts> => this.ownFacts

  table = async (parts: readonly TablePart[]): Promise<IncidentTable> => {
    return tableFromParts(await Promise.all(parts.map((part) => this.part(part))))
  }

  detail = async (id: string): Promise<IncidentDetail | null> => {
    const { id: dataset, version } = this.ownFacts
    const response = await fetch(`/${dataset}/incidents/${id}/record.json?v=${version}`)
    if (response.status === 404) return null
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`)
    return (await response.json()) as IncidentDetail
  }

  /** One that did not come is asked for again. */
  private part(part: TablePart): Promise<Uint8Array> {
    const known = this.bytes.get(part)
    if (known) return known
    const asked = fetchBytes(this.parts[part])
    this.bytes.set(part, asked)
    asked.catch(() => this.bytes.delete(part))
    return asked
  }
}

async function fetchBytes(address: string): Promise<Uint8Array> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}
