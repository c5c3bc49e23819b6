import { VectorTile } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'
import { describe, expect, it } from 'vitest'
import { DATASET } from '../fixtures/dataset'
import { tableOfRows } from '../fixtures/rows-table'
import { TableQueries } from '../query/table-queries'
import { MOST_POINTS, type TileName } from '../query/tile'
import { tableOf } from '../record/compile'
import { NO_FILTER } from '../table/filter'
import type { IncidentTable } from '../table/table'
import { pointColumns, vectorTile } from './vector-tile'

async function read(table: IncidentTable, tile: TileName) {
  const found = await new TableQueries(async () => table).tile({ filter: NO_FILTER, tile })
  const { layers } = new VectorTile(new PbfReader(vectorTile(found, tile)))
  return Object.entries(layers).map(([name, layer]) => ({
    name,
    features: Array.from({ length: layer.length }, (_, i) => layer.feature(i)),
    pointsOf: (i: number) => layer.feature(i).toGeoJSON(tile.x, tile.y, tile.z).geometry,
  }))
}

describe('a vector tile', () => {
  const table = tableOf(DATASET)

  it('has each incident where it is, with what is stated of it', async () => {
    const [layer, ...more] = await read(table, { z: 0, x: 0, y: 0 })
    expect([layer?.name, more.length]).toEqual(['incidents', 0])
    const placed = Array.from({ length: table.length }, (_, row) => row).filter(
      (row) => !Number.isNaN(table.lon[row]),
    )
    expect(layer?.features.map(({ properties }) => properties.id)).toEqual(
      placed.map((row) => table.id.at(row)),
    )
    placed.forEach((row, i) => {
      const point = layer?.pointsOf(i)
      const [lon = 0, lat = 0] = point?.type === 'Point' ? point.coordinates : []
      // A step of the tile is 360/4096 of a degree.
      expect(Math.abs(lon - (table.lon[row] as number))).toBeLessThan(0.05)
      expect(Math.abs(lat - (table.lat[row] as number))).toBeLessThan(0.05)
      const stated = pointColumns(table).flatMap(({ name, read: cell }) => {
        const value = cell(table, row, null)
        return value === null ? [] : [[name, value]]
      })
      expect(layer?.features[i]?.properties).toEqual(Object.fromEntries(stated))
    })
  })

  it('has counts of cells where incidents are many, and says so', async () => {
    const rows = Array.from({ length: MOST_POINTS + 1 }, (_, i) => ({
      id: String(i),
      event_date: i,
      longitude: i % 2 ? 44.4 : 44.3,
      latitude: 33.3,
    }))
    const [layer] = await read(tableOfRows(rows), { z: 8, x: 159, y: 102 })
    expect(layer?.name).toBe('cells')
    expect(layer?.features.map(({ properties }) => properties)).toEqual([
      { incidents: Math.ceil(rows.length / 2) },
      { incidents: Math.floor(rows.length / 2) },
    ])
    const point = layer?.pointsOf(0)
    const [lon = 0, lat = 0] = point?.type === 'Point' ? point.coordinates : []
    expect(Math.abs(lon - 44.3)).toBeLessThan(0.02)
    expect(Math.abs(lat - 33.3)).toBeLessThan(0.02)
  })

  it('is there with nothing in it where there are none', async () => {
    expect((await read(table, { z: 8, x: 0, y: 0 })).flatMap(({ features }) => features)).toEqual(
      [],
    )
  })
})
