import { columnsFromArrow } from './arrow-reader'
import type { Column } from './column'
import { type IncidentTable, openTable } from './table'
import { datedPart } from './undated'

/** The table of the bytes of parts, the first screen's among them. Throws where they are no such bytes, or of different datasets. */
export function tableFromParts(parts: readonly Uint8Array[]): IncidentTable {
  const opened = parts.map((bytes) => columnsFromArrow(bytes))
  const [{ dataset: id = '', version = '', dated = null } = {}, ...others] = opened.map(
    ({ metadata }) => metadata,
  )
  const lengths = new Set(opened.flatMap(({ columns }) => lengthsOf(columns)))
  const isOne = others.every((other) => other.dataset === id && other.version === version)
  if (!isOne || lengths.size !== 1) throw new TypeError('expected parts of one table')
  const table = openTable({ id, version }, new Map(opened.flatMap(({ columns }) => [...columns])))
  return dated === null ? table : datedPart(table, datedOf(dated, table.length))
}

/** How many rows name a day. Throws a TypeError where that is no number of rows. */
function datedOf(text: string, length: number): number {
  const dated = Number(text)
  if (Number.isInteger(dated) && dated >= 0 && dated <= length) return dated
  throw new TypeError(`dated: expected a number of rows up to ${length}, got ${text}`)
}

const lengthsOf = (columns: ReadonlyMap<string, Column>) =>
  [...columns.values()].map(({ length }) => length)
