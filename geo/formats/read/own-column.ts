import type { Column } from '../../table/column'
import { CodeBuilder, type ColumnBuilder, TextBuilder } from '../../table/column-builder'
import { areNumbers, MOST_OPTIONS, recurs } from '../../table/own-columns'

/**
 * A column of a file itself: codes, by which incidents are filtered, where its values recur; else
 * text. Texts are written only once it is known that there are too many for options.
 */
export class OwnColumnBuilder implements ColumnBuilder<string | null> {
  /** How often each value occurs, for as long as the values may be the options of a filter. */
  private readonly uses = new Map<string, number>()
  /** What each row says until then. */
  private cells: (string | null)[] = []
  private text: TextBuilder | null = null

  push = (cell: string | null): void => {
    if (this.text) {
      this.text.push(cell)
      return
    }
    this.cells.push(cell)
    if (!cell) return
    const uses = this.uses.get(cell) ?? 0
    this.uses.set(cell, uses + 1)
    if (uses === 0 && this.uses.size > MOST_OPTIONS) this.text = this.asText()
  }

  done = (): Column => {
    if (this.text) return this.text.done()
    if (!recurs(this.uses)) return this.asText().done()
    const codes = new CodeBuilder(inOrderOfUse(this.uses))
    for (const cell of this.cells) codes.push(cell)
    return codes.done()
  }

  private asText(): TextBuilder {
    const text = new TextBuilder()
    for (const cell of this.cells) text.push(cell)
    this.cells = []
    return text
  }
}

/** Numbers as they count; words by how often they are used, and of equals by their letters. */
export function inOrderOfUse(uses: ReadonlyMap<string, number>): string[] {
  const texts = [...uses.keys()]
  const order = areNumbers(texts)
    ? (a: string, b: string) => Number(a) - Number(b)
    : (a: string, b: string) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0)
  return texts.sort((a, b) => order(a, b) || (a < b ? -1 : 1))
}
