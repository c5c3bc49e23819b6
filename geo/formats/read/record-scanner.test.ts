import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../cell'
import { PackedRows } from './packed-rows'
import { RecordScanner } from './record-scanner'

const encoder = new TextEncoder()

/** The records of a text; null where its quotes do not match. */
function scanned(
  text: string,
  separator: string,
  newline: string,
): readonly (readonly Cell[])[] | null {
  const bytes = encoder.encode(text)
  const scanner = new RecordScanner(bytes, separator, newline)
  const rows = new PackedRows(bytes)
  const widths: number[] = []
  for (let at = 0; at < bytes.length; ) {
    at = scanner.read(at)
    if (at === -1) return null
    rows.push(scanner)
    widths.push(scanner.count)
  }
  return rows.map(({ cells }, row) => cells.slice(0, widths[row]))
}

const SEPARATORS = [',', ';', '\t', '|']

describe('records that are found in bytes', () => {
  it('are those that papaparse finds in the text, or its quotes do not match', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '"',
        '""',
        ',',
        ';',
        '\t',
        '|',
        '\n',
        '\r\n',
        '\r',
        ' ',
        'a',
        'é',
        'نص',
        '😀',
      ),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    )
    const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''))
    let found = 0
    fc.assert(
      fc.property(
        text,
        fc.constantFrom(...SEPARATORS),
        fc.constantFrom('\n' as const, '\r\n' as const),
        (written, delimiter, newline) => {
          const read = scanned(written, delimiter, newline)
          if (!read) return
          found++
          const { data, errors } = Papa.parse<string[]>(written, { delimiter, newline })
          expect(errors.filter(({ type }) => type === 'Quotes')).toEqual([])
          const parsed = data.map((cells) => cells.map((cell) => cell || null))
          // A line end at the end of the text is an empty record for the one and none for the other.
          const last = parsed.at(-1)
          if (last?.length === 1 && last[0] === null && read.length < parsed.length) parsed.pop()
          expect(read).toEqual(parsed)
        },
      ),
      { numRuns: 3_000 },
    )
    expect(found).toBeGreaterThan(1_000)
  })

  it('are found wherever papaparse finds no fault, whatever cells that are written in quotes hold', () => {
    const cell = fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', ' ', 'b', 'ö', '١') })
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...SEPARATORS),
        fc.constantFrom('\n', '\r\n'),
        (rows, separator, newline) => {
          const text = rows
            .map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(separator))
            .join(newline)
          const expected = rows.map((cells) => cells.map((each) => each || null))
          expect(scanned(text, separator, newline)).toEqual(expected)
        },
      ),
    )
  })

  it('are none where a quotation does not end, or something follows it', () => {
    expect(scanned('a,"b\nc,d\n', ',', '\n')).toBeNull()
    expect(scanned('a,"b"c,d\n', ',', '\n')).toBeNull()
    expect(scanned('a,b"c",d\n', ',', '\n')).toEqual([['a', 'b"c"', 'd']])
  })
})
