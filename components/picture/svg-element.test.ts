import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseXml } from './fixtures/strict-xml'
import { svg, svgSource } from './svg-element'

describe('an element as XML', () => {
  it('gives back every text and attribute that XML can hold', () => {
    const letters = fc
      .string({ unit: 'grapheme' })
      .filter((text) => !/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text))
    fc.assert(
      fc.property(letters, letters, (text, value) => {
        const element = parseXml(svgSource(svg('g', { value }, [text])))
        expect(element.attributes.get('value')).toBe(value)
        expect(element.children.join('')).toBe(text)
      }),
    )
  })

  it.each(['&', '<', '>', '"', "'"])('gives back %s among plain letters', (sign) => {
    const element = parseXml(svgSource(svg('g', { value: `a${sign}z` }, [`a${sign}z`])))
    expect(element.attributes.get('value')).toBe(`a${sign}z`)
    expect(element.children.join('')).toBe(`a${sign}z`)
  })

  it.each(['\u0000', '\u000b', '\ud800', '\uffff'])(
    'replaces %j, which XML cannot hold',
    (letter) => {
      expect(parseXml(svgSource(svg('text', {}, [letter]))).children).toEqual(['\ufffd'])
    },
  )

  it('leaves out what is undefined and rounds numbers', () => {
    expect(svgSource(svg('g', { x: 1.23456, y: undefined, z: -0.001 }))).toBe('<g x="1.23" z="0"/>')
  })
})
