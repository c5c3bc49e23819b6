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
  steps: null,
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

  it('keeps clear of the steps of a chain that stand at a mark', () => {
    fc.assert(
      fc.property(fc.double({ min: 44, max: 44.6, noNaN: true }), (lon) => {
        const table = tableOf([{ at: [44.3, 33.3] }, { at: [lon, 33.42] }])
        const scene = sceneOf(table, null)
        const steps = new Map([0, 1].map((row) => [row, row + 11]))
        for (const { box } of mapNames(scene, { ...inputOf(table), steps })) {
          for (const { at } of scene.marks) {
            const step = { left: at.x + 4, top: at.y - 19, right: at.x + 26, bottom: at.y - 3 }
            expect(overlap(box, step)).toBe(false)
          }
        }
      }),
    )
  })

  it('keeps its distance from numbers on marks and from what lies over the map', () => {
    const town = (lon: number) => ({
      type: 'Feature' as const,
      properties: { kind: 'city' as const, rank: 1, name: 'Town', name_ar: 'Town', population: 1 },
      geometry: { type: 'Point' as const, coordinates: [lon, 33.42] as [number, number] },
    })
    const gap = 3
    fc.assert(
      fc.property(fc.double({ min: 43, max: 46, noNaN: true }), (lon) => {
        const table = tableOf([{ at: [44.3, 33.3] }, { at: [44.3, 33.3] }])
        const scene = sceneOf(table, null)
        const { x, y } = scene.marks[0]?.at ?? { x: 0, y: 0 }
        const number = { left: x + 4, top: y - 19, right: x + 20, bottom: y - 3 }
        const over = { left: x + 90, top: 0, right: x + 190, bottom: 600 }
        const places = { type: 'FeatureCollection' as const, features: [town(lon)] }
        const names = mapNames(scene, { ...inputOf(table), places, covered: [over] })
        for (const { kind, box } of names) {
          const wide = {
            left: box.left - gap,
            right: box.right + gap,
            top: box.top - gap,
            bottom: box.bottom + gap,
          }
          if (kind === 'city') expect(overlap(wide, number)).toBe(false)
          expect(overlap(wide, over)).toBe(false)
        }
      }),
    )
  })

  it('measures what it writes', () => {
    const table = tableOf([{ at: [44.3, 33.3] }])
    const [wide] = mapNames(sceneOf(table, null), { ...inputOf(table), measure: () => 200 })
    expect(wide && wide.box.right - wide.box.left).toBe(202)
  })
})
