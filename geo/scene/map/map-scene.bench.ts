import { bench, describe } from 'vitest'
import { tableOf } from '../../fixtures/small-table'
import { chooseInset } from './inset'
import { frameOfView } from './map-frame'
import { mapNames } from './map-names'
import { mapScene } from './map-scene'

const FRAME = frameOfView({ zoom: 7, lat: 33.3, lon: 44.3 }, { width: 1440, height: 700 }, null)

/** Places that are dense in the middle, the same each time. */
function tableWith(count: number) {
  const rows = Array.from({ length: count }, (_, i) => {
    const [turn, out] = [i * 2.399963, (i / count) ** 2 * 4]
    const at = [44.3 + out * Math.cos(turn), 33.3 + out * Math.sin(turn)] as const
    return { at, act: i % 5, target: i % 2 }
  })
  return tableOf(rows)
}

describe.each([300, 3000])('the scene of %d points', (count) => {
  const table = tableWith(count)
  const placed = Int32Array.from({ length: count }, (_, row) => row)
  // All have marks, as though there were no dots.
  const subject = { table, placed, always: placed, links: [], clusters: null }
  const scene = mapScene(subject, FRAME, 27)

  bench('marks', () => {
    mapScene(subject, FRAME, 27)
  })

  bench('names', () => {
    mapNames(scene, {
      ...{ table, open: [], steps: null, places: null, isArabic: false },
      ...{ covered: [], inset: null, beyond: 0 },
      measure: (text, px) => text.length * px * 0.56,
      clusterText: (size, place) => `${size} · ${place}`,
    })
  })

  bench('inset', () => {
    const { marks, frame } = scene
    const input = { table, placed, marks, frame, apartPx: 27, first: [] }
    chooseInset({ ...input, places: null, isArabic: false }, { width: 290, height: 213 })
  })
})
