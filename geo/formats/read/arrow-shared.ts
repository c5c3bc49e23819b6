import type { Column } from '@uwdata/flechette'
import type { SheetColumn } from './sheet'

/** A batch of values as flechette has it. */
interface Batch {
  readonly length: number
  readonly nullCount: number
  readonly validity: ArrayBufferView | undefined
  readonly offsets: ArrayBufferView | undefined
  readonly values: ArrayBufferView | undefined
  readonly dictionary?: object
}

/** Types whose values are their buffers, and nothing else: whole numbers, decimals, texts, days, dictionaries. */
const FLAT = [2, 3, 5, 8, -1]

type Values = Pick<Column<unknown>, 'type' | 'data'>

/** Columns that a file has in the same buffers, as ours are where they say the same: each is read once. */
export class SharedColumns {
  private readonly known = new Map<
    string,
    { readonly values: Values; readonly column: SheetColumn }[]
  >()

  /** The column of some values, which is made where no other has them. */
  of(values: Values, make: () => SheetColumn): SheetColumn {
    const key = keyOf(values)
    if (key === null) return make()
    const alike = this.known.get(key) ?? []
    const same = alike.find((other) => areSame(batchesOf(other.values), batchesOf(values)))
    if (same) return same.column
    const column = make()
    this.known.set(key, [...alike, { values, column }])
    return column
  }
}

const batchesOf = ({ data }: Values) => data as unknown as readonly Batch[]

/** What the columns have in common that may be the same; null for one that never is. */
function keyOf(values: Values): string | null {
  const { typeId, bitWidth, signed, precision, unit } = values.type as unknown as Record<
    string,
    unknown
  >
  const [first] = batchesOf(values)
  if (!first || !FLAT.includes(typeId as number)) return null
  return [typeId, bitWidth, signed, precision, unit, first.values?.byteOffset].join()
}

function areSame(some: readonly Batch[], others: readonly Batch[]): boolean {
  return (
    some.length === others.length &&
    some.every((batch, i) => {
      const other = others[i] as Batch
      return (
        batch.length === other.length &&
        batch.nullCount === other.nullCount &&
        batch.dictionary === other.dictionary &&
        isSameView(batch.validity, other.validity) &&
        isSameView(batch.offsets, other.offsets) &&
        isSameView(batch.values, other.values)
      )
    })
  )
}

const isSameView = (a: ArrayBufferView | undefined, b: ArrayBufferView | undefined): boolean =>
  a?.buffer === b?.buffer && a?.byteOffset === b?.byteOffset && a?.byteLength === b?.byteLength
