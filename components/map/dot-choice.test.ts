import { describe, expect, it } from 'vitest'
import type { MapMessages } from '@/components/messages/map-messages'
import { tableOfRows } from '@/geo/fixtures/rows-table'
import { dotChoice } from './dot-choice'
import { DotGrid, dotPoints } from './dot-grid'
import { DotHits } from './dot-hits'

const VIEW = { worldPx: 1000, originX: 400, originY: 300, width: 200, height: 200 }
const [REACH, CELL] = [10, 6]

const WORDS: Pick<MapMessages, 'stack'> = {
  stack: ({ place, isGathered, count }) => `${count} ${isGathered ? 'round' : 'at'} ${place}`,
}

const table = tableOfRows([
  { longitude: 0, latitude: 30, location: 'Here' },
  { longitude: 0, latitude: 30, location: 'Here' },
  { longitude: 20, latitude: 30, location: 'Alone' },
  { longitude: -20, latitude: 30, location: 'Near' },
  { longitude: -20.01, latitude: 30, location: 'Nearer' },
])
const points = dotPoints(table.lon, table.lat, () => 0)

/** What a click opens on the point of a row, of those that are shown. */
function clickOn(row: number, shown: readonly number[]) {
  const grid = new DotGrid(VIEW, points, CELL)
  const rows = Int32Array.from(shown)
  grid.show(rows)
  const { worldPx, originX, originY } = VIEW
  const [x, y] = [points.x[row] as number, points.y[row] as number]
  const hits = new DotHits(VIEW, CELL, grid.hits())
  const dot = hits.nearest(x * worldPx - originX, y * worldPx - originY, REACH)
  return dot === null ? null : dotChoice([...hits.rowsOf(dot, points, rows)], table, WORDS)
}

describe('a click on a dot', () => {
  it('opens a list of all that stand at its place', () => {
    expect(clickOn(0, [0, 1, 2])).toEqual({
      kind: 'list',
      title: '2 at Here',
      position: [0, 30],
    })
  })

  it('says that several places are gathered in it', () => {
    expect(clickOn(3, [2, 3, 4])).toEqual({
      kind: 'list',
      title: '2 round Near',
      position: [-20, 30],
    })
  })

  it('opens the incident where it stands for one, or where the filter leaves one', () => {
    expect(clickOn(2, [0, 1, 2])).toEqual({ kind: 'incident', row: 2 })
    expect(clickOn(0, [1, 2])).toEqual({ kind: 'incident', row: 1 })
  })

  it('opens nothing where nothing is shown', () => {
    expect(clickOn(0, [2])).toBeNull()
  })
})
