import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { buildFingerprint, finishedBuilds, keepFormerFiles, removeUnlessServed } from './build.mjs'

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

describe('builds', () => {
  let folder = ''

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'riposte-builds-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  /**
   * A build made at a time, with one file for browsers.
   * @param {string} name
   * @param {number} seconds
   * @param {string} file
   */
  function make(name, seconds, file) {
    const build = path.join(folder, name)
    mkdirSync(path.join(build, 'static/chunks'), { recursive: true })
    writeFileSync(path.join(build, 'static/chunks', file), name)
    writeFileSync(path.join(build, 'BUILD_ID'), name)
    utimesSync(path.join(build, 'BUILD_ID'), seconds, seconds)
    return build
  }

  test('are known by when they were made, and none that is half made', () => {
    const [first, last] = [make('b', 100, 'b.js'), make('a', 200, 'a.js')]
    make('c.part', 300, 'c.js')
    mkdirSync(path.join(folder, 'd'))
    expect(finishedBuilds(folder)).toEqual([last, first])
  })

  test('keep the files of former ones, each its own only', () => {
    const [first, second, third] = [
      make('1', 1, '1.js'),
      make('2', 2, '2.js'),
      make('3', 3, '3.js'),
    ]
    keepFormerFiles(first, [])
    keepFormerFiles(second, [first])
    keepFormerFiles(third, [second])
    const has = (/** @type {string} */ build, /** @type {string} */ file) =>
      existsSync(path.join(build, 'static/chunks', file))
    expect(['1.js', '2.js'].map((file) => has(second, file))).toEqual([true, true])
    expect(['1.js', '2.js', '3.js'].map((file) => has(third, file))).toEqual([false, true, true])
  })

  test('go when they are old, unless a living process serves them', () => {
    const [served, left] = [make('1', 1, '1.js'), make('2', 2, '2.js')]
    writeFileSync(path.join(served, `served-by-${process.pid}`), '')
    writeFileSync(path.join(left, 'served-by-999999999'), '')
    for (const build of [served, left]) removeUnlessServed(build)
    expect([existsSync(served), existsSync(left)]).toEqual([true, false])
  })
})
