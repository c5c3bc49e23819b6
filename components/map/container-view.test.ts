import { expect, it } from 'vitest'
import { containerView } from './container-view'

/** A point as Leaflet has it, as far as it is asked here. */
const point = (x: number, y: number) => ({
  x,
  y,
  subtract: (other: { x: number; y: number }) => point(x - other.x, y - other.y),
})

it('a map that was dragged shows the world from where its container now begins', () => {
  // The pane was drawn with its corner at (1000, 700) of the world, and then dragged by (-30, 12).
  const map = {
    getZoom: () => 3,
    getSize: () => point(640, 480),
    getPixelOrigin: () => point(1000, 700),
    layerPointToContainerPoint: () => point(-30, 12),
  } as unknown as Parameters<typeof containerView>[0]
  expect(containerView(map)).toEqual({
    worldPx: 2048,
    originX: 1030,
    originY: 688,
    width: 640,
    height: 480,
  })
})
