/** What a cell of an export holds; null is an empty cell, never zero. */
export type Cell = string | number | null

export type CellType = 'text' | 'integer' | 'number' | 'date'

/** A column of an exported file, without how it is read. */
export interface CellColumn {
  readonly name: string
  readonly type: CellType
  readonly meaning: string
}

/**
 * A number as it is written. Where the column is one of decimals it has a decimal point, also when
 * it is whole, so that a reader that goes by what is written finds the same type in every file.
 */
export function numberText(value: number, type: CellType): string {
  return type === 'number' && Number.isInteger(value) ? value.toFixed(1) : String(value)
}
