import type { Proximity } from '../cluster/proximity'
import type { CellColumn } from '../formats/cell'
import { clusterColumns, outlinesOf } from '../formats/hulls'
import type { IncidentTable } from '../table/table'
import type { Items } from './item-page'

const ID: CellColumn = {
  name: 'id',
  type: 'text',
  meaning: 'Its name: clusters are numbered in the order of their first incidents',
}

export const clusterItemColumns = (table: IncidentTable): CellColumn[] => [
  ID,
  ...clusterColumns({ table, proximity: null }),
]

/** Clusters as items, as in clusters.geojson. */
export function clusterItems(table: IncidentTable, proximity: Proximity): Items {
  const items = Array.from(outlinesOf({ table, proximity }), (outline) => ({
    ...outline,
    cells: [outline.id, ...outline.cells],
  }))
  return { columns: clusterItemColumns(table), items }
}
