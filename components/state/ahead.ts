import type { IncidentTable } from '@/geo/table/table'

type OnAhead = (rows: Int32Array) => void

const listeners = new WeakMap<IncidentTable, Set<OnAhead>>()

/** Calls with rows of a table that are about to be shown, before the screen is made for them: what is painted elsewhere need not wait for that. */
export function onAhead(table: IncidentTable, call: OnAhead): () => void {
  const known = listeners.get(table) ?? new Set()
  listeners.set(table, known.add(call))
  return () => known.delete(call)
}

/** Rows of a table are about to be shown. */
export function tellAhead(table: IncidentTable, rows: Int32Array): void {
  for (const call of listeners.get(table) ?? []) call(rows)
}
