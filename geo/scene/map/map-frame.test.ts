import { describe, expect, it } from 'vitest'
import { frameOfBounds, frameOfView, frameRound, isSameFrame, isWithin, pixelOf } from './map-frame'

const SIZE = { width: 800, height: 420 }

describe('the frame of a map', () => {
  it('holds all of the bounds, across the date line too', () => {
    for (const bounds of [
      [39.8, 31.6, 46.4, 36.9],
      [177, -19, -178, -12],
    ] as const) {
      const frame = frameOfBounds(bounds, SIZE)
      const [west, south, east, north] = bounds
      for (const corner of [
        [west, south],
        [east, north],
      ]) {
        expect(isWithin(frame, pixelOf(frame, corner))).toBe(true)
      }
    }
  })

  it('has the view in its middle and shows all that the reader sees, as large as it fits', () => {
    const view = { zoom: 8, lat: 33.4, lon: 44.3 }
    const middle = { x: SIZE.width / 2, y: SIZE.height / 2 }
    for (const seen of [null, { width: 390, height: 600 }, { width: 1600, height: 420 }]) {
      const frame = frameOfView(view, SIZE, seen)
      const at = pixelOf(frame, [view.lon, view.lat])
      expect(at.x).toBeCloseTo(middle.x)
      expect(at.y).toBeCloseTo(middle.y)
    }
    expect(frameOfView(view, SIZE, { width: 1600, height: 420 }).zoom).toBe(7)
  })
})

it('two frames are the same where they show the same piece of the world equally large', () => {
  const size = { width: 640, height: 480 }
  const frame = frameRound({ x: 0.5, y: 0.4 }, 4096, size)
  expect(isSameFrame(frame, frameRound({ x: 0.5, y: 0.4 }, 4096, size))).toBe(true)
  const others = [
    frameRound({ x: 0.51, y: 0.4 }, 4096, size),
    frameRound({ x: 0.5, y: 0.41 }, 4096, size),
    { ...frame, scale: 8192 },
    { ...frame, width: 641 },
    { ...frame, height: 481 },
  ]
  expect(others.filter((other) => isSameFrame(frame, other))).toEqual([])
})
