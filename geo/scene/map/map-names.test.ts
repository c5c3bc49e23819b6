import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clusterPoints } from '../../cluster/cluster'
import { clusterRows, pointsOf } from '../../cluster/proximity'
import { outlinesOf } from '../../cluster/shape/outlines'
import { DATASET } from '../../fixtures/dataset'
import { type Row, tableOf } from '../../fixtures/small-table'
import { tableOf as compiled } from '../../record/compile'
import type { IncidentTable } from '../../table/table'
import type { Box } from './box-index'
import { clusterPlaces } from './cluster-outlines'
import { frameOfView } from './map-frame'
import { placedRows } from './map-mark'
import { mapNames, type NameInput } from './map-names'
import { mapScene } from './map-scene'

const FRAME = frameOfView({ zoom: 7, lat: 33.3, lon: 44.3 }, { width: 800, height: 600 }, null)

function sceneOf(table: IncidentTable, km: number | null) {
  const rows = Int32Array.from({ length: table.length }, (_, row) => row)
  const placed = placedRows(table, rows)
  const params = { radiusKm: km ?? 1, minIncidents: 2 }
  const proximity = clusterRows(table, rows, params, clusterPoints)
  const { rows: members, labels } = proximity
  const inSome = members.filter((row) => (labels[row] as number) >= 0)
  const clustering = {
    labels: inSome.map((row) => labels[row] as number),
    count: proximity.count,
  }
  const outlines = outlinesOf(pointsOf(table, inSome), clustering, params.radiusKm)
  const clusters = { proximity, outlines, placeOf: clusterPlaces(table, proximity) }
  const always = new Int32Array()
  const subject = { table, placed, always, links: table.links, clusters: km ? clusters : null }
  return mapScene(subject, FRAME, 27)
}

const inputOf = (table: IncidentTable): NameInput => ({
  table,
  open: [],
  places: null,
  isArabic: false,
  measure: (text, px) => text.length * px * 0.56,
  covered: [],
  clusterText: (size, place) => `${size} · ${place}`,
  inset: null,
  beyond: 0,
})

const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

describe('mapNames', () => {
  it('lays no name over another or over a mark, labels of clusters included', () => {
    const row = fc.record({
      at: fc.tuple(
        fc.double({ min: 40, max: 48, noNaN: true }),
        fc.double({ min: 30, max: 36, noNaN: true }),
      ),
      target: fc.integer({ min: 0, max: 1 }),
    })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), (rows: Row[]) => {
        const table = tableOf(rows)
        const scene = sceneOf(table, 40)
        const names = mapNames(scene, inputOf(table))
        names.forEach(({ box }, i) => {
          for (const other of names.slice(i + 1)) expect(overlap(box, other.box)).toBe(false)
          for (const { at } of scene.marks) {
            const glyph = { left: at.x - 10, right: at.x + 10, top: at.y - 10, bottom: at.y + 10 }
            expect(overlap(box, glyph)).toBe(false)
          }
        })
      }),
      { numRuns: 50 },
    )
  })

  it('names a place once: the label of a cluster speaks for its mark', () => {
    const table = compiled(DATASET)
    const scene = sceneOf(table, 1)
    const names = mapNames(scene, inputOf(table))
    const labels = names.filter(({ kind }) => kind === 'cluster')
    expect(labels.length).toBeGreaterThan(1)
    const marks = names.filter(({ kind }) => kind === 'mark').map(({ text }) => text)
    for (const { text } of labels) expect(marks).not.toContain(text.replace(/^\d+ · /, ''))
  })

  it('measures what it writes', () => {
    const table = tableOf([{ at: [44.3, 33.3] }])
    const [wide] = mapNames(sceneOf(table, null), { ...inputOf(table), measure: () => 200 })
    expect(wide && wide.box.right - wide.box.left).toBe(202)
  })
})
