import { createHash } from 'node:crypto'
import { tableOf } from '@/geo/record/compile'
import type { Dataset } from '@/geo/record/incident'
import { TABLE_PARTS, type TablePart } from '@/geo/table/columns'
import { partToArrow } from '@/geo/table/parts-writer'

/** A part of a table as it is served: under a name made from its content, so that it never changes. */
export interface ServedPart {
  /** Below the dataset's address, such as `table/screen.1f0c….arrows`. */
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

const served = new WeakMap<Dataset, Readonly<Record<TablePart, ServedPart>>>()

/** The parts of a dataset's table, made and named once for each version that is read. */
export function servedParts(dataset: Dataset): Readonly<Record<TablePart, ServedPart>> {
  const known = served.get(dataset)
  if (known) return known
  const table = tableOf(dataset)
  const parts = Object.fromEntries(
    TABLE_PARTS.map((part) => {
      const bytes = Uint8Array.from(partToArrow(table, part))
      const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
      return [part, { name: `table/${part}.${digest}.arrows`, bytes }]
    }),
  ) as Record<TablePart, ServedPart>
  served.set(dataset, parts)
  return parts
}

/** Where the parts of a dataset's table are. */
export function partAddresses(dataset: Dataset): Record<TablePart, string> {
  const parts = servedParts(dataset)
  const addresses = TABLE_PARTS.map((part) => [part, `/${dataset.info.id}/${parts[part].name}`])
  return Object.fromEntries(addresses) as Record<TablePart, string>
}
