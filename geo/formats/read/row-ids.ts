import { contentId } from './content-id'
import { quoted, type RowFault, type SheetRow } from './sheet'

/**
 * Ids that no two rows share. A row without one of its own has one made from its content, the same
 * whenever the file is opened; one that another row has had before is a fault, and gets a number.
 */
export class RowIds {
  private readonly taken = new Set<string>()
  private readonly counts = new Map<string, number>()

  constructor(
    private readonly column: string | null,
    private readonly faults: RowFault[],
  ) {}

  of({ number, cells }: SheetRow, ownId: string | null): string {
    const wanted = ownId ?? contentId(JSON.stringify(cells))
    const isTwin = this.taken.has(wanted)
    if (isTwin && ownId !== null) {
      this.faults.push({ row: number, column: this.column, kind: 'same-id', got: quoted(wanted) })
    }
    let id = wanted
    let count = this.counts.get(wanted) ?? 1
    while (this.taken.has(id)) {
      count++
      id = `${wanted}~${count}`
    }
    this.counts.set(wanted, count)
    this.taken.add(id)
    return id
  }
}
