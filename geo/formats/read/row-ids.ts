import { contentId } from './content-id'
import { quoted, type RowFault, type SheetRow } from './sheet'

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
    const wanted = ownId ?? contentId(JSON.stringify(cells))
    const before = this.taken.get(wanted)
    if (before === undefined) {
      this.taken.set(wanted, 1)
      return wanted
    }
    if (ownId !== null) {
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
