import type { LineString, MultiLineString, Position as Point } from 'geojson'
import type { CellColumn } from '../formats/cell'
import { spanOf } from '../formats/export-set'
import type { FeatureRow } from '../formats/feature-collection'
import { type LinkedSet, linkColumns, type StatedLink, statedLinks } from '../formats/links-csv'
import { sevenDecimals } from '../space/position'
import { type IncidentTable, positionOf } from '../table/table'
import type { Items } from './item-page'

const ID: CellColumn = {
  name: 'id',
  type: 'text',
  meaning: 'The ids of the earlier and the later incident, and which statement about the two it is',
}

/** The columns of links: as in links.csv, without what only a file of its own says. */
const columnsOf = (set: LinkedSet) => linkColumns(set).filter(({ name }) => name !== 'query')

export const linkItemColumns = (set: LinkedSet): CellColumn[] => [ID, ...columnsOf(set)]

/** Every statement of a link as an item, in the order of links.csv. An id does not depend on which other links there are. */
export async function linkItems(set: LinkedSet): Promise<Items> {
  const columns = columnsOf(set)
  const stated = await statedLinks(set)
  const numbers = new Map<string, number>()
  const items = stated.map((each): FeatureRow => {
    const { from, to } = each.link
    const pair = `${set.table.id.at(from)}_${set.table.id.at(to)}`
    const number = (numbers.get(pair) ?? 0) + 1
    numbers.set(pair, number)
    const id = `${pair}_${number}`
    return {
      id,
      geometry: lineOf(set.table, each),
      span: spanBetween(set.table, each),
      cells: [id, ...columns.map(({ read }) => read(each))],
    }
  })
  return { columns: [ID, ...columns], items }
}

function spanBetween(table: IncidentTable, { link: { from, to } }: StatedLink) {
  const [a, b] = [spanOf(table, from), spanOf(table, to)]
  if (!a || !b) return a ?? b
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) }
}

/** A line from the earlier to the later, cut in two where the shorter way crosses the date line; null where one has no point. */
function lineOf(
  table: IncidentTable,
  { link: { from, to } }: StatedLink,
): LineString | MultiLineString | null {
  const [a, b] = [positionOf(table, from), positionOf(table, to)]
  if (!a || !b) return null
  const [start, end] = [a.map(sevenDecimals), b.map(sevenDecimals)] as [Point, Point]
  const [west, east] = [Math.min(a[0], b[0]), Math.max(a[0], b[0])]
  if (east - west <= 180) return { type: 'LineString', coordinates: [start, end] }
  // How far along the way, which goes on past ±180, the date line is.
  const edge = a[0] > 0 ? 180 : -180
  const part = (edge - a[0]) / (b[0] + 2 * edge - a[0])
  const lat = sevenDecimals(a[1] + part * (b[1] - a[1]))
  return {
    type: 'MultiLineString',
    coordinates: [
      [start, [edge, lat]],
      [[-edge, lat], end],
    ],
  }
}
