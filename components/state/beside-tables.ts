import type { DatasetFacts } from '@/geo/source'
import type { IncidentTable } from '@/geo/table/table'

/** The incidents of a layer, and what is known of them. */
export interface BesideTable {
  readonly table: IncidentTable
  readonly facts: Pick<DatasetFacts, 'id' | 'title' | 'has'>
}

/** The tables of layers that are there, by what addresses call them: filled by the list of layers, drawn by the map. */
class BesideTables {
  private tables: ReadonlyMap<string, BesideTable> = new Map()
  private readonly listeners = new Set<() => void>()

  set(reference: string, table: BesideTable): void {
    this.tables = new Map(this.tables).set(reference, table)
    for (const listener of this.listeners) listener()
  }

  /** The same map until another table is there. */
  all = (): ReadonlyMap<string, BesideTable> => this.tables

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
}

export const besideTables = new BesideTables()
