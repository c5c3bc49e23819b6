import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { importsOf } from './imports'
import { brokenRules, isCode, LAYERS } from './layers'

const root = fileURLToPath(new URL('..', import.meta.url))

function sourcesOfRepository(): Map<string, string> {
  const paths = LAYERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
      [folder, ...path.split(sep)].join('/'),
    ),
  )
  // A folder may be called like a file: app/theme.js/ is where that address is answered.
  const code = paths.filter((path) => isCode(path) && statSync(join(root, path)).isFile())
  return new Map(code.map((path) => [path, readFileSync(join(root, path), 'utf8')]))
}

describe('the layers of this repository', () => {
  const sources = sourcesOfRepository()

  it('hold', () => {
    expect(brokenRules(sources)).toEqual([])
  })

  it('are read, all of them', () => {
    const layers = new Set([...sources.keys()].map((path) => path.split('/')[0]))
    expect([...layers].sort()).toEqual([...LAYERS].sort())
    const imports = importsOf('geo/record/schema.ts', sources.get('geo/record/schema.ts') ?? '')
    expect(imports).toContain('zod')
    expect(imports).toContain('../vocabulary')
  })
})

/** One file each that imports one thing it must not, and the end of what is said about it. */
describe('a violation that is planted is caught', () => {
  it.each([
    // Imports that point upwards or sideways.
    ['geo/a.ts', '@/components/b', 'geo may import only geo'],
    ['geo/a.ts', '@/data/sources/datasets', 'geo may import only geo'],
    ['geo/cluster/a.ts', '../../app/page', 'geo may import only geo'],
    ['geo/a.test.ts', '@/data/sources/datasets', 'geo may import only geo'],
    ['geo/a.ts', '@/scripts/layers', 'geo may import only geo'],
    ['components/a.tsx', '@/data/sources/datasets', 'components may import only components, geo'],
    [
      'components/a.test.ts',
      '@/data/sources/datasets',
      'components may import only components, geo',
    ],
    ['components/map/a.tsx', '../../app/problem', 'components may import only components, geo'],
    ['components/glyph/a.tsx', '@/e2e/story', 'components may import only components, geo'],
    ['data/sources/datasets.ts', '@/components/a', 'data may import only data, geo'],
    ['data/sources/datasets.ts', '../../app/page', 'data may import only data, geo'],
    ['app/page.tsx', '@/e2e/story', 'app may import only app, components, data, geo'],
    ['app/page.tsx', '@/scripts/layers', 'app may import only app, components, data, geo'],
    ['scripts/a.mjs', '../components/a', 'scripts may import only scripts, data, geo'],
    [
      'scripts/riposte/a.ts',
      '@/components/messages/use-messages',
      'scripts may import only scripts, data, geo',
    ],
    [
      'scripts/check.ts',
      '@/components/messages/languages',
      'scripts may import only scripts, data, geo',
    ],
    ['app/page.tsx', '@/geo/fixtures/dataset', 'only tests may import tests, benches and fixtures'],
    // Packages out of their place.
    ['components/list/a.tsx', 'leaflet', 'Leaflet belongs to components/map/'],
    ['components/mapping/a.tsx', 'react-leaflet', 'Leaflet belongs to components/map/'],
    ['app/layout.tsx', 'leaflet/dist/leaflet.css', 'Leaflet belongs to components/map/'],
    ['geo/a.ts', 'react', 'React belongs to components/ and app/'],
    ['data/a.ts', 'react-dom/server', 'React belongs to components/ and app/'],
    [
      'geo/a.ts',
      'next/navigation',
      'Next belongs to components/, app/ and scripts/server/serve.mjs',
    ],
    [
      'geo/check/a.ts',
      'zod',
      'zod belongs to geo/record/schema.ts and geo/formats/export-schema.ts',
    ],
    [
      'components/a.ts',
      'zod/mini',
      'zod belongs to geo/record/schema.ts and geo/formats/export-schema.ts',
    ],
    // A language out of its folder.
    ['components/head/a.tsx', '@/components/messages/en/screen', 'may name a language'],
    ['components/messages/use-messages.ts', './en/screen', 'may name a language'],
    ['components/messages/de/screen.ts', '../en/screen', 'may name a language'],
    ['components/a.test.ts', './messages/en/screen', 'may name a language'],
    ['app/page.tsx', '@/components/messages/en/language', 'may name a language'],
    ['geo/a.ts', '#language', 'geo may import only geo'],
    ['geo/a.ts', '#unknown', 'geo may import only geo'],
    ['geo/a.ts', 'node:fs', 'route handlers, tests, benches and fixtures'],
    ['geo/a.ts', 'fs/promises', 'route handlers, tests, benches and fixtures'],
    ['components/a.ts', 'node:path', 'route handlers, tests, benches and fixtures'],
    ['app/page.tsx', 'node:fs', 'route handlers, tests, benches and fixtures'],
    ['app/my-route.ts', 'node:fs', 'route handlers, tests, benches and fixtures'],
  ])('%s importing %s', (path, specifier, fault) => {
    const broken = brokenRules(new Map([[path, `import { a } from '${specifier}'\n`]]))
    expect(broken).toHaveLength(1)
    expect(broken[0]).toMatch(new RegExp(`^${path} imports .+: .*${fault}$`))
  })

  it.each([
    ['a type', "import type { A } from 'zod'"],
    ['a type beside a value', "import { type A, b } from 'zod'"],
    ['everything', "import * as a from 'zod'"],
    ['for its effect', "import 'zod'"],
    ['and exporting', "export { a } from 'zod'"],
    ['and exporting everything', "export * from 'zod'"],
    ['and exporting a type', "export type { A } from 'zod'"],
    ['when it runs', "export const a = () => import('zod')"],
    ['when it runs, by a template', 'export const a = () => import(`zod`)'],
    ['inside a type', "export type A = import('zod').A"],
    ['by require', "const a = require('zod')"],
    ['the old way of TypeScript', "import a = require('zod')"],
    ['over several lines', "import {\n  a,\n} from 'zod'"],
    ['after text with quotes', "const q = /['\"]/\nimport { a } from 'zod'"],
  ])('importing %s', (_, source) => {
    expect(brokenRules(new Map([['components/a.ts', source]]))).toHaveLength(1)
  })

  it('among the children of markup', () => {
    const source = "const a = <p>{import('zod')}</p>"
    expect(brokenRules(new Map([['components/a.tsx', source]]))).toHaveLength(1)
  })

  it.each(['ts', 'tsx', 'mts', 'cts', 'js', 'jsx', 'mjs', 'cjs'])(
    'in a file that ends in .%s',
    (ending) => {
      const path = `components/a.${ending}`
      expect(isCode(path)).toBe(true)
      expect(brokenRules(new Map([[path, "const a = require('zod')"]]))).toHaveLength(1)
      const cycle = new Map([
        [path, "import './b'"],
        [`components/b.${ending}`, "import './a'"],
      ])
      expect(brokenRules(cycle)).toHaveLength(1)
    },
  )

  it('among the children of markup in JavaScript', () => {
    const source = "const a = <p>{require('zod')}</p>"
    expect(brokenRules(new Map([['components/a.js', source]]))).toHaveLength(1)
  })

  it('a cycle inside a folder', () => {
    const cycle = new Map([
      ['geo/a.ts', "import { b } from './b'"],
      ['geo/b.ts', "import { c } from '@/geo/c/c'"],
      ['geo/c/c.ts', "import type { A } from '../a'"],
    ])
    expect(brokenRules(cycle)).toEqual(['geo/a.ts → geo/b.ts → geo/c/c.ts → geo/a.ts: a cycle'])
  })

  it('a file that imports itself', () => {
    expect(brokenRules(new Map([['geo/a.ts', "import { a } from './a'"]]))).toEqual([
      'geo/a.ts → geo/a.ts: a cycle',
    ])
  })

  it('a cycle of folders, though no file leads back to itself', () => {
    const cycle = new Map([
      ['components/map/a.tsx', "import type { B } from '@/components/list/deep/b'"],
      ['components/list/deep/b.ts', "import '../../head/c'"],
      ['components/head/c.ts', "import d from '../map/d.module.css'"],
    ])
    expect(brokenRules(cycle)).toEqual([
      'components/map → components/list → components/head → components/map: a cycle of folders ' +
        '(components/map/a.tsx imports components/list/deep/b, ' +
        'components/list/deep/b.ts imports components/head/c, ' +
        'components/head/c.ts imports components/map/d.module.css)',
    ])
  })

  it.each([
    ['a type', "import type { B } from '../map/b'"],
    ['and exporting', "export { b } from '../map/b'"],
    ['when it runs', "const b = () => import('@/components/map/b')"],
    ['by the name that the bundler chooses for', "import { b } from '#language'"],
  ])('two folders that lead to each other, importing %s', (_, source) => {
    const cycle = new Map([
      ['components/map/a.tsx', "import { c } from '../list/c'"],
      ['components/messages/a.ts', "import { c } from '../list/c'"],
      ['components/list/d.ts', source],
    ])
    expect(brokenRules(cycle)).toHaveLength(1)
  })

  it.each([['geo/index.ts'], ['components/map/index.tsx'], ['scripts/index.mjs']])(
    'the barrel %s',
    (path) => {
      expect(brokenRules(new Map([[path, 'export const a = 1']]))).toHaveLength(1)
    },
  )
})

describe('what is allowed is left alone', () => {
  it.each([
    ['app/page.tsx', '@/components/a'],
    ['app/page.tsx', '@/data/sources/datasets'],
    ['app/page.tsx', '@/geo/filter'],
    ['app/page.tsx', './globals.css'],
    ['app/[dataset]/[file]/route.ts', 'node:fs'],
    ['components/list/a.tsx', '../map/b'],
    ['components/list/a.tsx', '@/geo/filter'],
    ['components/list/a.tsx', './a.module.css'],
    ['components/a.tsx', 'react'],
    ['components/a.tsx', 'next/dynamic'],
    ['components/map/a.tsx', 'leaflet'],
    ['components/map/deep/a.tsx', 'react-leaflet'],
    ['components/a.test.ts', '@/geo/fixtures/dataset'],
    ['data/sources/datasets.ts', '../../geo/incident'],
    ['data/sources/datasets.ts', 'node:fs'],
    ['geo/a.ts', '@turf/turf'],
    ['geo/a.ts', './cluster/b'],
    ['geo/record/schema.ts', 'zod'],
    ['geo/a.test.ts', 'node:child_process'],
    ['geo/a.bench.ts', 'node:fs'],
    ['geo/a.clients.ts', 'node:fs'],
    ['geo/fixtures/a.ts', 'node:fs'],
    ['scripts/check.ts', '@/data/sources/datasets'],
    ['scripts/riposte/a.ts', '@/components/messages/languages'],
    ['e2e/a.story.ts', '@/components/messages/languages'],
    ['components/messages/languages.ts', './en/language'],
    ['components/messages/en/query.ts', './screen'],
    ['components/messages/a.test.ts', './fixtures/pseudo'],
    ['components/a.tsx', '#language'],
    ['e2e/a.story.ts', '@/data/sources/datasets'],
    ['e2e/browser.mjs', '../scripts/setup/browser.mjs'],
  ])('%s importing %s', (path, specifier) => {
    expect(brokenRules(new Map([[path, `import { a } from '${specifier}'\n`]]))).toEqual([])
  })

  it('words about imports in comments and text', () => {
    const source = [
      "// import { a } from 'zod'",
      'const text = "import { a } from \'zod\'"',
      "const template = `\nimport { a } from 'zod'\n`",
    ].join('\n')
    expect(brokenRules(new Map([['components/a.ts', source]]))).toEqual([])
  })

  it.each([
    ['a test', 'components/list/d.test.ts', "import { a } from '../map/a'"],
    ['a fixture', 'components/list/fixtures/d.ts', "import { a } from '../../map/a'"],
    ['the same folder', 'components/map/deep/d.ts', "import { a } from '../a'"],
    ['a file above the folders', 'components/d.ts', "import { a } from './map/a'"],
    ['another layer', 'geo/list/d.ts', "import { a } from '../map/a'"],
  ])('a way back between folders from %s', (_, path, source) => {
    const files = new Map([
      ['components/map/a.tsx', "import { c } from '../list/c'"],
      ['components/list/c.ts', 'export const c = 1'],
      [path, source],
    ])
    expect(brokenRules(files)).toEqual([])
  })

  it('two ways to one file', () => {
    const diamond = new Map([
      ['geo/a.ts', "import { b } from './b'\nimport { c } from './c'"],
      ['geo/b.ts', "import { d } from './d'"],
      ['geo/c.ts', "import { d } from './d'"],
      ['geo/d.ts', 'export const d = 1'],
    ])
    expect(brokenRules(diamond)).toEqual([])
  })
})
