import { expect, it } from 'vitest'
import { operatorTiles } from './operator-tiles'

const named = (url: string, name?: string) =>
  operatorTiles({ RIPOSTE_TILES_URL: url, RIPOSTE_TILES_NAME: name })[0]?.name

it('are named by the operator, or else by where they come from', () => {
  expect(named('https://tiles.example.org/{z}/{x}/{y}.png', 'Relief')).toBe('Relief')
  expect(named('https://tiles.example.org/{z}/{x}/{y}.png')).toBe('tiles.example.org')
  expect(named('/tiles/{z}/{x}/{y}.png')).toBeNull()
  expect(operatorTiles({})).toEqual([])
})

it('may be streets and pictures from above besides', () => {
  const layers = operatorTiles({
    RIPOSTE_SATELLITE_URL: 'https://above.example.org/{z}/{x}/{y}.jpg',
    RIPOSTE_SATELLITE_ATTRIBUTION: 'Above',
    RIPOSTE_STREETS_URL: '/streets/{z}/{x}/{y}.png',
    RIPOSTE_STREETS_NAME: 'Streets of Baghdad',
  })
  expect(layers.map(({ id, name, attribution }) => [id, name, attribution])).toEqual([
    ['RIPOSTE_STREETS', 'Streets of Baghdad', ''],
    ['RIPOSTE_SATELLITE', null, 'Above'],
  ])
})

it('are refused by the name of the variable', () => {
  expect(() => named('/tiles/')).toThrow(/^RIPOSTE_TILES_URL: /)
  expect(() => operatorTiles({ RIPOSTE_STREETS_URL: 'streets' })).toThrow(/^RIPOSTE_STREETS_URL: /)
})
