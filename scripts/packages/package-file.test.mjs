import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { packageFile } from './package-file.mjs'

const textOf = (/** @type {string} */ file) =>
  readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')

test('PACKAGES.md is what `npm run packages` writes', () => {
  expect(textOf('PACKAGES.md')).toBe(packageFile(JSON.parse(textOf('package-lock.json')).packages))
})

test('every package states a licence and why it is there', () => {
  const rows = textOf('PACKAGES.md')
    .split('\n')
    .filter((line) => line.startsWith('| '))
  expect(rows.length).toBeGreaterThan(30)
  for (const row of rows) expect(row).not.toMatch(/not stated|undefined|for \|/)
})
