import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { buildFingerprint } from './build.mjs'

describe('buildFingerprint', () => {
  let directory = ''

  beforeEach(() => {
    directory = mkdtempSync(path.join(tmpdir(), 'riposte-build-'))
    write('app/page.tsx', 'export default function Page() {}')
    write('geo/a.ts', '[]')
    write('tsconfig.json', '{}')
  })
  afterEach(() => rmSync(directory, { recursive: true }))

  /**
   * @param {string} file
   * @param {string} content
   */
  function write(file, content) {
    mkdirSync(path.dirname(path.join(directory, file)), { recursive: true })
    writeFileSync(path.join(directory, file), content)
  }

  const of = (/** @type {Record<string, string>} */ env = {}) =>
    buildFingerprint(directory, /** @type {NodeJS.ProcessEnv} */ (env))

  test('is the same for the same files', () => {
    const before = of()
    write('app/page.tsx', 'export default function Page() {}')
    expect(of()).toBe(before)
  })

  test.each([
    ['a changed file', 'app/page.tsx', 'export default function Other() {}'],
    ['a changed file of the same size', 'geo/a.ts', '{}'],
    ['a new file', 'geo/b.ts', '[]'],
    ['a new empty file', 'components/empty.ts', ''],
    ['a new environment file', '.env.production', 'A=1'],
  ])('changes with %s', (_, file, content) => {
    const before = of()
    write(file, content)
    expect(of()).not.toBe(before)
  })

  test('changes when a file is renamed or removed', () => {
    const before = of()
    rmSync(path.join(directory, 'geo/a.ts'))
    const removed = of()
    write('geo/b.ts', '[]')
    expect(new Set([before, removed, of()]).size).toBe(3)
  })

  test.each([
    ['a test', 'app/page.test.tsx'],
    ['a benchmark', 'geo/cluster/index.bench.ts'],
    ['a hidden file', 'geo/.DS_Store'],
    ['the data', 'data/iraq/incidents/a.json'],
    ['what the data say of themselves', 'data/iraq/CHANGES.md'],
    ['a file outside the inputs', 'scripts/start.mjs'],
  ])('does not change with %s', (_, file) => {
    const before = of()
    write(file, 'new')
    expect(of()).toBe(before)
  })

  test('counts the public environment, whatever its order, and no other', () => {
    const before = of({ NEXT_PUBLIC_A: '1', NEXT_PUBLIC_B: '2' })
    expect(of({ NEXT_PUBLIC_B: '2', SECRET: 'x', NEXT_PUBLIC_A: '1' })).toBe(before)
    expect(of({ NEXT_PUBLIC_A: '1' })).not.toBe(before)
  })
})
