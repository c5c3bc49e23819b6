import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryFigures } from '../fixtures/figures'
import { type FigureFamily, figureFamilies } from '../record/figure-tracks'
import { together } from '../record/figures'
import type { Count } from '../record/schema'
import { disagreementOf } from './disagreement'
import type { DisagreementWords, MeasureText } from './disagreement/frame'
import { extentOf, RADIUS, TYPE_SIZE } from './disagreement/mark-shape'
import type { Box, DisagreementScene } from './disagreement/scene'
import { niceTicks } from './nice-ticks'
import { textWidth } from './text-width'

const measure: MeasureText = (text, isBold) => textWidth(text, TYPE_SIZE, isBold)
const words: DisagreementWords = {
  figure: ([min, max]) => (max === null ? `${min}+` : min === max ? `${min}` : `${min}–${max}`),
  corrected: (figures) => figures.join(' → '),
  claimant: ({ by }) => by,
  track: (of) => ('who' in of ? of.who : of.counted),
  range: ({ min, max }) => `${min}–${max ?? ''}`,
  apart: 'not counted',
}
const sceneOf = (family: FigureFamily, width = 360) => disagreementOf(family, width, measure, words)

/** Everything that is drawn of a scene and must not lie on anything else, named. */
function boxesOf(scene: DisagreementScene): [name: string, box: Box][] {
  const line = (x: number, y: number, width: number): Box => ({ x, y: y - 9, width, height: 11 })
  return scene.tracks.flatMap(({ name, range, marks, labels, apart, key }) => [
    ...name.map((text): [string, Box] => [
      `${key} name`,
      line(text.x, text.y, measure(text.text, true)),
    ]),
    ...[range, apart].flatMap((text): [string, Box][] =>
      text ? [[`${key} ${text.text}`, line(text.x, text.y, measure(text.text, false))]] : [],
    ),
    ...labels.map((label): [string, Box] => [
      `label of ${label.statement.key}`,
      line(label.x, label.y, label.width),
    ]),
    ...marks.map(({ shape, y, statement }): [string, Box] => {
      const { from, to } = extentOf(shape)
      const box = { x: from, y: y - RADIUS, width: to - from, height: 2 * RADIUS }
      return [statement.key, box]
    }),
  ])
}

const overlaps = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

const arbitraryScene = fc
  .record({
    figures: arbitraryFigures(),
    width: fc.constantFrom(262, 284, 364, 680),
    pick: fc.nat(),
  })
  .map(({ figures: { record, context }, width, pick }) => {
    const families = figureFamilies(record, context)
    const family = families[pick % Math.max(1, families.length)]
    return family ? { family, scene: sceneOf(family, width) } : null
  })

describe('any picture', () => {
  it('has nothing that lies on anything else or reaches out of it', () => {
    fc.assert(
      fc.property(arbitraryScene, (made) => {
        if (!made) return
        const boxes = boxesOf(made.scene)
        for (const [at, [name, box]] of boxes.entries()) {
          expect(box.x, name).toBeGreaterThanOrEqual(-0.01)
          expect(box.x + box.width, name).toBeLessThanOrEqual(made.scene.width + 0.01)
          expect(box.y + box.height, name).toBeLessThanOrEqual(made.scene.axisY)
          const under = boxes.slice(at + 1).filter(([, other]) => overlaps(box, other))
          expect(under, name).toEqual([])
        }
      }),
    )
  })

  it('has every statement once, where its number is', () => {
    fc.assert(
      fc.property(arbitraryScene, (made) => {
        if (!made) return
        const marks = made.scene.tracks.flatMap((track) => track.marks)
        const drawn = marks.map(({ statement }) => statement.key).sort()
        const stated = made.family.tracks.flatMap(({ statements }) =>
          statements.map(({ key }) => key),
        )
        expect(drawn).toEqual(stated.sort())
        const labelled = made.scene.tracks.flatMap(({ labels }) =>
          labels.map(({ statement }) => statement.key),
        )
        expect(new Set(labelled).size).toBe(labelled.length)
        const byValue = [...marks].sort((a, b) => a.statement.figure[0] - b.statement.figure[0])
        for (const [at, { shape }] of byValue.entries()) {
          const before = byValue[at - 1]
          if (before) expect(shape.from).toBeGreaterThanOrEqual(before.shape.from)
        }
      }),
    )
  })

  it('has its band from the least to the greatest number that counts, round them and nothing else', () => {
    fc.assert(
      fc.property(arbitraryScene, (made) => {
        if (!made) return
        for (const [at, track] of made.scene.tracks.entries()) {
          const { range, statements } = made.family.tracks[at] ?? { range: null, statements: [] }
          expect(track.band === null).toBe(range === null)
          if (!track.band || !range) continue
          const { x, y, width, height } = track.band
          for (const mark of track.marks) {
            const isIn = mark.y > y && mark.y < y + height
            expect(isIn, mark.statement.key).toBe(mark.statement.apart === null)
            const [min, max] = mark.statement.figure
            if (!isIn || min < range.min) continue
            expect(mark.shape.from).toBeGreaterThanOrEqual(x)
            if (range.max === null || (max ?? min) <= range.max) {
              expect(mark.shape.to).toBeLessThanOrEqual(x + width)
            }
          }
          const standing = statements.filter(({ apart, isReplaced }) => !apart && !isReplaced)
          expect(together(standing.map(({ figure }) => figure))).toEqual(range)
        }
      }),
    )
  })
})

describe('a picture', () => {
  const count = (by: string, number: Count['number'], source = 'wire'): Count => ({
    ...{ by, number, source, counts: 'hit' },
  })
  const familyOf = (counts: Count[]): FigureFamily => {
    const [family] = figureFamilies(
      { counts, casualties: [] },
      {
        sources: [
          { id: 'wire', published: '2020-03-11' },
          { id: 'later', published: '2020-03-12' },
        ],
        officials: [],
      },
    )
    if (!family) throw new Error('expected a family')
    return family
  }

  it('leads an arrow from a number to what corrected it, in one row where there is room', () => {
    const [track] = sceneOf(familyOf([count('a', [10, 10]), count('a', [18, 18], 'later')])).tracks
    const [old, next] = track?.marks ?? []
    expect(old?.y).toBe(next?.y)
    expect(track?.labels.map(({ figure }) => figure)).toEqual(['10 → 18'])
    const points = track?.arrows[0]?.points
    expect(points?.[0]?.[0]).toBeGreaterThan(old?.shape.to ?? 0)
    expect(points?.at(-1)?.[0]).toBeLessThan(next?.shape.from ?? 0)
  })

  it('leads it down where the numbers are too close for one row', () => {
    const close = [count('b', [300, 300]), count('a', [10, 10]), count('a', [11, 11], 'later')]
    const [track] = sceneOf(familyOf(close)).tracks
    const [old, next] = [...(track?.marks ?? [])].filter(({ statement }) => statement.by === 'a')
    expect(next?.y).toBeGreaterThan(old?.y ?? 0)
  })

  it('cuts the name of a claimant that is wider than the picture, never the number', () => {
    const name = 'an unnamed official '.repeat(8).trim()
    const [track] = sceneOf(familyOf([count(name, [12, null])]), 284).tracks
    const [label] = track?.labels ?? []
    expect(label?.figure).toBe('12+')
    expect(label?.name).toMatch(/…$/)
  })

  it('has an axis from none, with round numbers that do not touch', () => {
    const { ticks } = sceneOf(familyOf([count('a', [110, 110])]), 284)
    expect(ticks.map(({ text }) => Number(text))).toEqual([0, 20, 40, 60, 80, 100])
    expect(sceneOf(familyOf([count('a', [0, 0])])).ticks.map(({ text }) => text)).toEqual([
      '0',
      '1',
    ])
  })
})

it('ticks are 1, 2 or 5 times a power of ten apart, and never more than asked', () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 12 }), (max, most) => {
      const ticks = niceTicks(max, most)
      expect(ticks[0]).toBe(0)
      expect(ticks.length).toBeLessThanOrEqual(most)
      expect(ticks.at(-1)).toBeLessThanOrEqual(max)
      const [, step] = ticks
      if (step) expect(String(step)).toMatch(/^[125]0*$/)
    }),
  )
})
