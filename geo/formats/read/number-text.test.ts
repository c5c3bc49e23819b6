import { expect, it } from 'vitest'
import { numberOf } from './number-text'

it.each([
  [null, null],
  ['', null],
  ['  ', null],
  ['\u00A0', null],
  ['0', 0],
  ['645.0', 645],
  ['-9', -9],
  ['44,36', 44.36],
  ['-0.5', -0.5],
  ['1e3', 1000],
  [33.5, 33.5],
])('%j is the number %j', (cell, number) => expect(numberOf(cell)).toBe(number))

it.each(['x', '12 dead', '1,234,567', '0x10', '1.2.3', '--1', 'Infinity', 'NaN', 'true', '33°'])(
  '%j is no number, and no zero',
  (cell) => expect(numberOf(cell)).toBeNaN(),
)
