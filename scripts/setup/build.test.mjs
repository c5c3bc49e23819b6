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
    write('data/incidents/a.json', '[]')
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
    ['a changed file of the same size', 'data/incidents/a.json', '{}'],
    ['a new file', 'data/incidents/b.json', '[]'],
    ['a new empty file', 'components/empty.ts', ''],
    ['a new environment file', '.env.production', 'A=1'],
  ])('changes with %s', (_, file, content) => {
    const before = of()
    write(file, content)
    expect(of()).not.toBe(before)
  })

  test('changes when a file is renamed or removed', () => {
    const before = of()
    rmSync(path.join(directory, 'data/incidents/a.json'))
    const removed = of()
    write('data/incidents/b.json', '[]')
    expect(new Set([before, removed, of()]).size).toBe(3)
  })

  test.each([
    ['a test', 'app/page.test.tsx'],
    ['a benchmark', 'geo/cluster/index.bench.ts'],
    ['a hidden file', 'data/.DS_Store'],
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

  test('counts the hosts of the operator’s tiles, which the headers of a build name', () => {
    const tiles = (/** @type {string} */ url) => of({ RIPOSTE_TILES_URL: url })
    const before = tiles('https://a.example/{z}/{x}/{y}.png')
    expect(tiles('https://a.example/other/{z}/{x}/{y}.png')).toBe(before)
    expect(tiles('https://b.example/{z}/{x}/{y}.png')).not.toBe(before)
    expect(tiles('')).not.toBe(before)
    expect(tiles('/tiles/{z}/{x}/{y}.png')).toBe(tiles(''))
  })

  test('says which variable holds a template that is none', () => {
    expect(() => of({ RIPOSTE_TILES_URL: 'tiles' })).toThrow(
      /^RIPOSTE_TILES_URL: expected .*"tiles"/,
    )
  })
})
