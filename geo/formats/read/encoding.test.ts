import { describe, expect, it } from 'vitest'
import { decodeText } from './encoding'

const utf16 = (text: string, isLittle: boolean) =>
  Uint8Array.from(
    [...text].flatMap((letter) => {
      const code = letter.charCodeAt(0)
      const bytes = [code & 0xff, code >> 8]
      return isLittle ? bytes : bytes.toReversed()
    }),
  )
const bytes = (...values: number[]) => Uint8Array.from(values)

describe('the encoding of a file', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode('id,القائم'), 'id,القائم', 'utf-8', false],
    ['UTF-8 with a mark', bytes(0xef, 0xbb, 0xbf, 0x69), 'i', 'utf-8', false],
    ['UTF-16 with a mark', bytes(0xff, 0xfe, ...utf16('id', true)), 'id', 'utf-16le', false],
    ['UTF-16 without one', utf16('id,lat,lon', true), 'id,lat,lon', 'utf-16le', true],
    ['big-endian UTF-16', utf16('id,lat,lon', false), 'id,lat,lon', 'utf-16be', true],
    ['latin-1', bytes(0x63, 0x61, 0x66, 0xe9), 'café', 'windows-1252', true],
    ['nothing', bytes(), '', 'utf-8', false],
  ])('is found: %s', (_, file, text, encoding, isGuess) => {
    expect(decodeText(file)).toEqual({ text, encoding, isGuess })
  })

  it('is what its reader says', () => {
    expect(decodeText(bytes(0xc8, 0xdb), 'windows-1256').text).toBe('بغ')
  })
})
