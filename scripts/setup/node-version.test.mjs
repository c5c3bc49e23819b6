import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { satisfies } from './node-version.mjs'

describe('satisfies', () => {
  test.each([
    ['v20.19.0', '>=20.19', true],
    ['v20.20.2', '>=20.19', true],
    ['v22.0.0', '>=20.19', true],
    ['v20.18.3', '>=20.19', false],
    ['v18.20.8', '>=20.19', false],
    ['v9.11.2', '>=20.19', false],
    ['v20.19.0-nightly', '>=20.19.1', false],
    ['v20.0.0', '*', true],
  ])('%s against %s: %s', (version, range, expected) => {
    expect(satisfies(version, range)).toBe(expected)
  })
})

describe('an old Node.js', () => {
  const textOf = (/** @type {string} */ file) =>
    readFileSync(new URL(file, import.meta.url), 'utf8')
  const importsOf = (/** @type {string} */ text) =>
    [...text.matchAll(/^import (?:.* from )?'(.*)'$/gm)].map((match) => match[1])

  test.each(['../start.mjs', '../test.mjs', '../test-clients.mjs'])(
    'reads of %s nothing but what tells it to be newer',
    (file) => {
      const text = textOf(file)
      expect(importsOf(text)).toEqual(['./setup/node-version.mjs'])
      expect(text).not.toMatch(/^await|\?\?|\?\./m)
    },
  )

  test('can read what tells it to be newer', () => {
    const text = textOf('./node-version.mjs')
    expect(importsOf(text)).toEqual(['node:fs'])
    expect(text).not.toMatch(/^await|\?\?|\?\.[a-z[(]|[|&]{2}=/m)
  })
})
