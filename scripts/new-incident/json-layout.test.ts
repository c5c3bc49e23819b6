import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { appendTo, layOut } from './json-layout'

describe('layOut', () => {
  it('writes what it was given', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(layOut(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('keeps short lists of plain values on a line, and long ones not', () => {
    const long = Array.from({ length: 30 }, () => 'word')
    expect(layOut({ killed: [2, null], empty: [], long, in: [{ a: 1 }] })).toBe(
      `{\n  "killed": [2, null],\n  "empty": [],\n  "long": [\n${long.map(() => '    "word"').join(',\n')}\n  ],\n  "in": [\n    {\n      "a": 1\n    }\n  ]\n}`,
    )
  })
})

describe('appendTo', () => {
  it('leaves the rest of the text as it was', () => {
    const text = '{\n  "sources": [\n    { "id": "a",   "language": "en" }\n  ]\n}\n'
    expect(appendTo(text, 'sources', { id: 'b' })).toBe(
      '{\n  "sources": [\n    { "id": "a",   "language": "en" },\n    {\n      "id": "b"\n    }\n  ]\n}\n',
    )
  })

  it.each([
    ['an empty list', '{"sources": []}'],
    ['a list that is not there', '{}'],
    ['a list that is not the last', '{"sources": [{"id": "a"}], "more": [1]}'],
    ['a bracket in a text', '{"sources": [{"id": "a"}], "note": "]"}'],
  ])('adds to %s', (_, text) => {
    const before = JSON.parse(text) as { sources?: object[] }
    const after = JSON.parse(appendTo(text, 'sources', { id: 'b' })) as { sources: object[] }
    expect(after).toEqual({ ...before, sources: [...(before.sources ?? []), { id: 'b' }] })
  })
})
