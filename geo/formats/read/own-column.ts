import type { Column } from '../../table/column'
import { CodeBuilder, type ColumnBuilder, TextBuilder } from '../../table/column-builder'
import { areNumbers, MOST_OPTIONS, recurs } from '../../table/own-columns'

/** A column of a file itself: codes, by which incidents are filtered, where its values recur; else text. */
export class OwnColumnBuilder implements ColumnBuilder<string | null> {
  private readonly text = new TextBuilder()
  private readonly uses = new Map<string, number>()
  /** What each row says, for as long as these may be the options of a filter. */
  private cells: (string | null)[] | null = []

  push = (cell: string | null): void => {
    this.text.push(cell)
    if (this.cells === null) return
    this.cells.push(cell)
    if (cell) this.uses.set(cell, (this.uses.get(cell) ?? 0) + 1)
    if (this.uses.size > MOST_OPTIONS) this.cells = null
  }

  done = (): Column => {
    if (this.cells === null || !recurs(this.uses)) return this.text.done()
    const codes = new CodeBuilder(inOrder(this.uses))
    for (const cell of this.cells) codes.push(cell)
    return codes.done()
  }
}

/** Numbers as they count; words by how often they are used, and of equals by their letters. */
function inOrder(uses: ReadonlyMap<string, number>): string[] {
  const texts = [...uses.keys()]
  const order = areNumbers(texts)
    ? (a: string, b: string) => Number(a) - Number(b)
    : (a: string, b: string) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0)
  return texts.sort((a, b) => order(a, b) || (a < b ? -1 : 1))
}
