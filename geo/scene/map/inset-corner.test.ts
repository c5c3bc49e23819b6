import { expect, it } from 'vitest'
import { quietCorner } from './inset-corner'

const MAP = { width: 1000, height: 600 }
const SIZE = { width: 300, height: 220 }
const at = (x: number, y: number) => ({ at: { x, y } })

it('an inset is where it hides the fewest marks, the first corner where all are alike', () => {
  expect(quietCorner(MAP, SIZE, [], [], false)).toBe('bottom-start')
  expect(quietCorner(MAP, SIZE, [at(100, 500)], [], false)).toBe('top-start')
  expect(quietCorner(MAP, SIZE, [at(100, 500), at(100, 100)], [], false)).toBe('top-end')
  expect(quietCorner(MAP, SIZE, [at(100, 500)], [], true)).toBe('bottom-start')
})

it('an inset lies over nothing else that lies over the map, whatever it hides', () => {
  const legend = { left: 10, top: 400, right: 200, bottom: 590 }
  expect(quietCorner(MAP, SIZE, [at(100, 100), at(110, 110)], [legend], false)).toBe('top-end')
})
