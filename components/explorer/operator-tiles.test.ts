import { expect, it } from 'vitest'
import { operatorTiles } from './operator-tiles'

const named = (url: string, name?: string) =>
  operatorTiles({ RIPOSTE_TILES_URL: url, RIPOSTE_TILES_NAME: name })?.name

it('are named by the operator, or else by where they come from', () => {
  expect(named('https://tiles.example.org/{z}/{x}/{y}.png', 'Relief')).toBe('Relief')
  expect(named('https://tiles.example.org/{z}/{x}/{y}.png')).toBe('tiles.example.org')
  expect(named('/tiles/{z}/{x}/{y}.png')).toBeNull()
  expect(operatorTiles({})).toBeNull()
})

it('are refused by the name of the variable', () => {
  expect(() => named('/tiles/')).toThrow(/^RIPOSTE_TILES_URL: /)
})
