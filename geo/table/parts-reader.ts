import { columnsFromArrow } from './arrow-reader'
import type { Column } from './column'
import { type IncidentTable, openTable } from './table'

/** The table of the bytes of parts, the first screen's among them. Throws where they are no such bytes, or of different datasets. */
export function tableFromParts(parts: readonly Uint8Array[]): IncidentTable {
  const opened = parts.map((bytes) => columnsFromArrow(bytes))
  const [{ dataset: id = '', version = '' } = {}, ...others] = opened.map(
    ({ metadata }) => metadata,
  )
  const lengths = new Set(opened.flatMap(({ columns }) => lengthsOf(columns)))
  const isOne = others.every((other) => other.dataset === id && other.version === version)
  if (!isOne || lengths.size !== 1) throw new TypeError('expected parts of one table')
  return openTable({ id, version }, new Map(opened.flatMap(({ columns }) => [...columns])))
}

const lengthsOf = (columns: ReadonlyMap<string, Column>) =>
  [...columns.values()].map(({ length }) => length)
