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
