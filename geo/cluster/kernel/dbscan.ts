import { checkClusterInput } from '../cluster-input'
import {
  type Clustering,
  type ClusterParams,
  type ClusterPoints,
  OUTSIDE,
  ROLE,
} from '../clustering'
import { numberByFirstMember } from '../numbering'
import { CellBoxes } from './cell-boxes'
import { labelCells, labelSlots } from './cluster-labels'
import { linkCells } from './core-links'
import { coreSlots } from './core-slots'
import { LatitudeRows } from './latitude-rows'
import { neighbourCells } from './neighbour-cells'
import { Neighbourhood } from './neighbourhood'
import { distinctPlaces } from './places'
import { buildSphereGrid } from './sphere-grid'
import { tileSpans } from './tile-spans'

/**
 * Exact DBSCAN, in space or with `daysApart` in space and time (ST-DBSCAN, Birant &
 * Kut 2007), for any number of points anywhere on the sphere. Equal points are
 * collapsed; a cell whose places are all neighbours and weigh enough is all core
 * without a look at a distance (grid DBSCAN: Gunawan 2013; Gan & Tao 2015).
 */
export function clusterWithKernel(points: ClusterPoints, params: ClusterParams): Clustering {
  checkClusterInput(points, params)
  const { radiusKm, minIncidents, daysApart } = params
  const timed = daysApart !== undefined
  const rows = new LatitudeRows(radiusKm)
  const grid = buildSphereGrid(points, rows, daysApart)
  const places = distinctPlaces(points, grid, timed)
  const spans = tileSpans(rows, grid.tileRow, grid.tileColumn)
  const cells = neighbourCells(grid, spans, places, daysApart)
  const near = new Neighbourhood(places, params)
  const boxes = new CellBoxes(places, near)

  const core = coreSlots(places, near, cells, minIncidents)
  const sets = linkCells(places, near, cells, boxes, core)
  const { ofCell, count } = labelCells(places, core, sets)
  const ofSlot = labelSlots(places, near, cells, core, ofCell)

  const labels = new Int32Array(points.lon.length)
  const roles = new Uint8Array(points.lon.length)
  for (let at = 0; at < labels.length; at++) {
    const point = grid.order[at] as number
    const slot = places.slotAt[at] as number
    const label = ofSlot[slot] as number
    labels[point] = label
    if (label !== OUTSIDE) roles[point] = core[slot] === 1 ? ROLE.core : ROLE.border
  }
  numberByFirstMember(labels, count)
  return { labels, roles, count }
}
