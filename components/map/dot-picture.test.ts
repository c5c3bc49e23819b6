import { describe, expect, it } from 'vitest'
import { TONES } from '@/geo/table/channels'
import { ACTS } from '@/geo/vocabulary'
import { COLOURS, DotGrid, dotPoints, HOLLOW, INKS } from './dot-grid'
import { drawDots } from './dot-raster'
import type { DotLook } from './dot-sprites'
import { type ReferencePoint, referenceDots } from './fixtures/reference-dots'
import type { DotInks, Raster } from './raster'

const THEME: DotInks = {
  inks: Uint32Array.from(TONES, (_, i) => 0xff164ab0 + 0x302010 * i),
  paper: 0xffffffff,
}

/** Discs with a soft edge, larger for a later shape, half as strong where they are hollow. */
function spriteOf({ shape, ink }: DotLook, ratio: number): Raster {
  const side = 15 * ratio
  const radius = (4 + shape / 4) * ratio
  const pixels = Uint32Array.from({ length: side * side }, (_, i) => {
    const [x, y] = [(i % side) + 0.5 - side / 2, Math.floor(i / side) + 0.5 - side / 2]
    const cover = Math.max(0, Math.min(1, radius - Math.hypot(x, y) + 0.5))
    const alpha = Math.round(cover * (ink >= HOLLOW ? 128 : 255))
    return ((alpha << 24) | ((THEME.inks[ink % COLOURS] as number) & 0xffffff)) >>> 0
  })
  return { pixels, width: side, height: side }
}

/** All of them, each made once. */
function spritesOf(ratio: number) {
  const looks = Array.from({ length: ACTS.length * INKS }, (_, i) => ({
    shape: Math.floor(i / INKS),
    ink: i % INKS,
  }))
  const made = looks.map((look) => spriteOf(look, ratio))
  return { of: ({ shape, ink }: DotLook) => made[shape * INKS + ink] as Raster }
}

/** Numbers from 0 to 1, the same each time. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Towns with very many incidents, some with a few, and others here and there, round a place. */
function scattered(lon: number, lat: number, degrees: number): ReferencePoint[] {
  const random = seeded(7)
  const near = (at: number) => at + (random() - 0.5) * degrees
  const look = () => ({
    shape: Math.floor(random() * ACTS.length),
    ink: Math.floor(random() * INKS),
  })
  const turned = (at: number) => ((((at + 180) % 360) + 360) % 360) - 180
  return [1200, 130, 40, 12, 9, 5, 3, 2, ...Array.from({ length: 90 }, () => 1)].flatMap((pile) => {
    const [across, down] = [turned(near(lon)), near(lat)]
    return Array.from({ length: pile }, () => ({ lon: across, lat: down, ...look() }))
  })
}

const [WIDTH, HEIGHT] = [160, 120]

/** A view of so many CSS pixels round a place. */
function viewOf(lon: number, lat: number, zoom: number, ratio: number) {
  const worldPx = 256 * 2 ** zoom * ratio
  const sine = Math.sin((lat * Math.PI) / 180)
  const down = (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * worldPx
  const [width, height] = [WIDTH * ratio, HEIGHT * ratio]
  return {
    ...{ worldPx, width, height },
    originX: Math.round((lon / 360 + 0.5) * worldPx - width / 2),
    originY: Math.round(down - height / 2),
  }
}

describe.each([
  ['one pixel to a CSS pixel', 44, 33, 1],
  ['two pixels to a CSS pixel', 44, 33, 2],
  ['the date line', 180, -18, 1],
  ['the date line in another turn of the world, two pixels to a CSS pixel', -540, 51, 2],
])('the picture of dots at %s', (_, lon, lat, ratio) => {
  it('is that of the same incidents drawn the long way', () => {
    const points = scattered(lon, lat, 2.4)
    const view = viewOf(lon, lat, 6, ratio)
    const cellPx = 6 * ratio
    const sprites = spritesOf(ratio)
    const grid = new DotGrid(
      view,
      dotPoints(
        Float64Array.from(points, (point) => point.lon),
        Float64Array.from(points, (point) => point.lat),
        (row) => points[row]?.ink ?? 0,
        (row) => points[row]?.shape ?? 0,
      ),
      cellPx,
    )
    grid.show(Int32Array.from(points.keys()))
    const pixels = new Uint32Array(view.width * view.height)
    drawDots(grid, { pixels, width: view.width, height: view.height }, THEME, ratio, sprites)

    const style = { inks: THEME, ratio, cellPx, spriteOf: sprites.of }
    const expected = referenceDots(points, view, style)
    const bytes = new Uint8Array(pixels.buffer)
    const wrong = expected.filter((pixel, i) =>
      pixel.some((channel, at) => Math.abs(channel - (bytes[i * 4 + at] as number)) > 2),
    )
    const drawn = expected.filter(([, , , alpha]) => alpha > 0)
    expect(drawn.length).toBeGreaterThan(1000 * ratio)
    // What lies over what among soft edges that touch is all that may differ.
    expect(wrong.length / drawn.length).toBeLessThan(0.005)
  })
})
