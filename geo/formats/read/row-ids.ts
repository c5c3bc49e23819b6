import type { TextColumn } from '../../table/column'
import { TextBuilder } from '../../table/column-builder'
import { contentId } from './content-id'
import { areDistinct } from './distinct-texts'
import { quoted, type RowFault, type SheetRow, type SheetRows } from './sheet'
import { numberAt } from './sheet-column'

/**
 * Ids that no two rows share. A row without one of its own has one made from its content, the same
 * whenever the file is opened; one that another row has had before is a fault, and gets a number.
 */
export class RowIds {
  /** The ids that are taken, and how many rows wanted each. */
  private readonly taken = new Map<string, number>()

  constructor(
    private readonly column: string | null,
    private readonly faults: RowFault[],
  ) {}

  of({ number, cells }: SheetRow, ownId: string | null): string {
    return this.given(number, ownId ?? contentId(JSON.stringify(cells)), ownId !== null)
  }

  /** The id of a row that wants one, which is its own or made. */
  given(number: number, wanted: string, isOwn: boolean): string {
    const before = this.taken.get(wanted)
    if (before === undefined) {
      this.taken.set(wanted, 1)
      return wanted
    }
    if (isOwn) {
      this.faults.push({ row: number, column: this.column, kind: 'same-id', got: quoted(wanted) })
    }
    let count = before + 1
    while (this.taken.has(`${wanted}~${count}`)) count++
    const id = `${wanted}~${count}`
    this.taken.set(wanted, count)
    this.taken.set(id, 1)
    return id
  }
}

/** The ids of all rows by those that they have, which are empty for none: the same column where each has one that no other has. */
export function idsOf(
  rows: SheetRows,
  own: TextColumn,
  name: string | null,
  faults: RowFault[],
): TextColumn {
  if (areDistinct(own)) return own
  const ids = new RowIds(name, faults)
  const texts = new TextBuilder()
  for (let row = 0; row < rows.length; row++) {
    const id = own.at(row)
    const wanted = id || contentId(JSON.stringify(rows.at(row)?.cells))
    texts.push(ids.given(numberAt(rows, row), wanted, id !== ''))
  }
  return texts.done()
}
