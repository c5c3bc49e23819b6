import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseJson } from './json-text'

const faultOf = (text: string) => parseJson(text).faults[0]

describe('parseJson', () => {
  it('reads what JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2, '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent)
        expect(parseJson(text)).toEqual({ value: JSON.parse(text), faults: [] })
      }),
    )
  })

  it('accepts a text just when JSON.parse does', () => {
    const part = fc.constantFrom(
      ...'{}[],:"\\/ \n\t01-.eE+u'.split(''),
      'true',
      'nul',
      '"a"',
      '\\u00e9',
      '{"a":1}',
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const text = parts.join('')
        const stopped = parseJson(text).value === undefined
        expect(stopped).toBe(!isJson(text))
      }),
      { numRuns: 5000 },
    )
  })

  it.each([
    ['a comma before the end', '{\n  "a": 1,\n}', 'line 3, column 1', '}'],
    ['a missing comma', '{\n  "a": 1\n  "b": 2\n}', 'line 3, column 3', '"'],
    ['a missing bracket', '{ "a": [1, 2 }', 'line 1, column 14', '}'],
    ['an end too early', '{ "a": 1', 'line 1, column 9', 'the end of the file'],
    ['nothing', '', 'line 1, column 1', 'the end of the file'],
    ['text after the end', '{}\r\n{}', 'line 2, column 1', '{'],
    ['single quotes', "{ 'a': 1 }", 'line 1, column 3', "'"],
    ['a comment', '{ // why\n}', 'line 1, column 3', '/'],
    ['a line break in a text', '{ "a": "one\ntwo" }', 'line 1, column 12', 'the end of the line'],
    ['a bad escape', '{ "a": "C:\\temp\\x" }', 'line 1, column 16', '\\'],
    ['a number with a leading zero', '{ "a": 012 }', 'line 1, column 9', '1'],
    ['a word', '{ "a": yes }', 'line 1, column 8', 'y'],
    ['a byte order mark', '\uFEFF{}', 'line 1, column 1', 'a byte order mark'],
  ])('says where %s is', (_, text, where, got) => {
    expect(faultOf(text)).toMatchObject({ where, got })
    expect(parseJson(text).value).toBeUndefined()
  })

  it('names a key that is there twice, and still has a value', () => {
    const { value, faults } = parseJson('{ "a": 1,\n  "b": { "a": 1, "\\u0061": 2 }, "a": 3 }')
    expect(value).toEqual({ a: 3, b: { a: 2 } })
    expect(faults.map(({ where, got }) => [where, got])).toEqual([
      ['line 2, column 18', '"a"'],
      ['line 2, column 33', '"a"'],
    ])
  })

  it('stops at brackets nested beyond reason instead of overflowing', () => {
    expect(faultOf('['.repeat(100_000))?.expected).toContain('brackets inside each other')
  })
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
