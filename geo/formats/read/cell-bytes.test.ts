import { expect, it } from 'vitest'
import { CellBytes, placeOf } from './cell-bytes'
import { PackedColumn } from './packed-column'

const encoder = new TextEncoder()

/** A file in which a text stands at a byte, and nothing else. */
function fileWith(text: string, at: number): Uint8Array {
  const file = new Uint8Array(at + 16)
  file.set(encoder.encode(text), at)
  return file
}

it('cells of a file of more than two thousand million bytes are read, shared and copied', () => {
  const at = 2 ** 31 + 5
  const column = new PackedColumn(new CellBytes(fileWith('Mosul,Basra', at)))
  const [mosul, basra] = [placeOf(at), placeOf(at + 6)]
  for (const start of [mosul, basra, mosul]) column.push(start, start + 5)
  column.push(0, 0)
  expect([0, 1, 2, 3].map((row) => column.at(row))).toEqual(['Mosul', 'Basra', 'Mosul', null])
  expect(column.codeAt(2)).toBe(column.codeAt(0))
  const texts = column.inOrder(Int32Array.of(1, 3, 0), true)
  expect([0, 1, 2].map((row) => texts.kind === 'recurring' && texts.at(row))).toEqual([
    'Basra',
    '',
    'Mosul',
  ])
})

it('cells that do not stand in the file as they read have room of their own, up to an end', () => {
  const text = 'a ""b""'
  const cells = new CellBytes(encoder.encode(text), text.length)
  const place = cells.undoubled(0, text.length)
  expect(place && cells.text(place.start, place.end)).toBe('a "b"')
  expect(cells.undoubled(0, text.length)).toBeNull()
})
