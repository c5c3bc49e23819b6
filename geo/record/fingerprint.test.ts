import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonicalJson, fingerprint } from './fingerprint'

it('is FNV-1a, as published', () => {
  expect(fingerprint('')).toBe('cbf29ce484222325')
  expect(fingerprint('a')).toBe('af63dc4c8601ec8c')
  expect(fingerprint('foobar')).toBe('85944171f73967e8')
})

it('does not depend on the order of keys, and does on that of lists', () => {
  expect(canonicalJson({ b: 1, a: { d: [2, 1], c: 3 } })).toBe('{"a":{"c":3,"d":[2,1]},"b":1}')
  expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]))
})

it('writes what JSON can hold so that it reads back the same', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const plain: unknown = JSON.parse(JSON.stringify(value))
      expect(JSON.parse(canonicalJson(plain))).toEqual(plain)
    }),
  )
})
