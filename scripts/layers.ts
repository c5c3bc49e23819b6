/**
 * The folders of this repository as layers, and which way their imports may point. `import type`,
 * re-exports, dynamic imports, `require` and `import('…')` in types all count.
 */
import { isBuiltin } from 'node:module'
import { posix } from 'node:path'
import { importsOf } from './imports'

/** What each folder may import of our own. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  geo: ['geo'],
  components: ['components', 'geo'],
  data: ['data', 'geo'],
  app: ['app', 'components', 'data', 'geo'],
  scripts: ['scripts', 'data', 'geo'],
  e2e: ['e2e', 'app', 'components', 'data', 'geo', 'scripts'],
}

/** What the command line shares with the screen: its words, and how it reads what is typed. No markup. */
const SHARED_WITH_COMMANDS: readonly string[] = [
  'components/analysis/knox-form',
  'components/messages/languages',
  'components/messages/load-messages',
  'components/state/dataset-facts',
]

export const LAYERS: readonly string[] = Object.keys(MAY_IMPORT)

interface PackageRule {
  readonly what: string
  readonly where: string
  readonly concerns: (specifier: string) => boolean
  readonly allows: (path: string) => boolean
}

/** Where each package may be imported; any other may be anywhere. */
const PACKAGE_RULES: readonly PackageRule[] = [
  {
    what: 'Leaflet',
    where: 'components/map/',
    concerns: (specifier) =>
      ['leaflet', 'react-leaflet', '@react-leaflet/core'].includes(packageOf(specifier)),
    allows: (path) => path.startsWith('components/map/'),
  },
  {
    what: 'React',
    where: 'components/ and app/',
    concerns: (specifier) => ['react', 'react-dom'].includes(packageOf(specifier)),
    allows: (path) => /^(components|app)\//.test(path),
  },
  {
    what: 'Next',
    where: 'components/, app/ and scripts/server/serve.mjs',
    concerns: (specifier) => packageOf(specifier) === 'next',
    allows: (path) => /^(components|app)\//.test(path) || path === 'scripts/server/serve.mjs',
  },
  {
    what: 'zod',
    where: 'geo/record/schema.ts and geo/formats/export-schema.ts',
    concerns: (specifier) => packageOf(specifier) === 'zod',
    allows: (path) => ['geo/record/schema.ts', 'geo/formats/export-schema.ts'].includes(path),
  },
  {
    what: 'Node',
    where: 'data/, scripts/, e2e/, route handlers, tests, benches and fixtures',
    concerns: isBuiltin,
    allows: (path) =>
      /^(data|scripts|e2e)\//.test(path) || /^app\/(.+\/)?route\.ts$/.test(path) || isTest(path),
  },
]

/** Where languages are listed, typed and the default is brought along: nothing else may name one. */
const LANGUAGE_REGISTRY: readonly string[] = [
  'components/messages/catalogues.ts',
  'components/messages/first-words.ts',
  'components/messages/languages.ts',
  'components/messages/shown-facts.ts',
]

/** The code of the language whose folder a file is in; null outside. */
const languageOf = (path: string) =>
  /^components\/messages\/(?!fixtures\/)([^/]+)\//.exec(path)?.[1] ?? null

/** What `imports` of package.json calls by a name that the bundler chooses for: the browser's choice, of the same layer. */
const NAMED: Readonly<Record<string, string>> = {
  '#language': 'components/messages/language-context',
}

/** Whether a file is code: JavaScript or TypeScript, of any kind. */
export const isCode = (path: string) => /\.([cm]?[jt]s|[jt]sx)$/.test(path)

/** Tests, benches and what only they read. */
const isTest = (path: string) =>
  (isCode(path) && /\.(test|clients|bench)\.\w+$/.test(path)) ||
  path.split('/').includes('fixtures')

/** What breaks the rules in these files, a line each; `sources` maps a path from the root to its text. */
export function brokenRules(sources: ReadonlyMap<string, string>): string[] {
  const graph = new Map<string, string[]>()
  const folders: FolderImport[] = []
  const broken: string[] = []
  for (const [path, source] of sources) {
    if (/^index\.\w+$/.test(posix.basename(path))) {
      broken.push(`${path}: a file named index hides where things come from`)
    }
    const targets: string[] = []
    for (const specifier of importsOf(path, source)) {
      const own = ownPath(path, specifier)
      broken.push(...(own === null ? packageFaults(path, specifier) : layerFaults(path, own)))
      if (own !== null && !isTest(path)) folders.push(...folderImports(path, own))
      const file = own === null ? undefined : fileAt(own, sources)
      if (file) targets.push(file)
    }
    graph.set(path, targets)
  }
  const cycles = cyclesOf(graph).map((cycle) => `${cycle.join(' → ')}: a cycle`)
  return [...broken, ...cycles, ...folderCycles(folders)]
}

function layerFaults(path: string, own: string): string[] {
  const allowed = MAY_IMPORT[layerOf(path)] ?? []
  const faults: string[] = []
  const isShared = path.startsWith('scripts/riposte/') && SHARED_WITH_COMMANDS.includes(own)
  if (!allowed.includes(layerOf(own)) && !isShared) {
    faults.push(`${path} imports ${own}: ${layerOf(path)} may import only ${allowed.join(', ')}`)
  }
  const language = languageOf(own)
  if (language && language !== languageOf(path) && !LANGUAGE_REGISTRY.includes(path)) {
    faults.push(`${path} imports ${own}: only ${LANGUAGE_REGISTRY.join(', ')} may name a language`)
  }
  if (isTest(own) && !isTest(path) && layerOf(path) !== 'e2e') {
    faults.push(`${path} imports ${own}: only tests may import tests, benches and fixtures`)
  }
  return faults
}

function packageFaults(path: string, specifier: string): string[] {
  return PACKAGE_RULES.filter((rule) => rule.concerns(specifier) && !rule.allows(path)).map(
    ({ what, where }) => `${path} imports ${specifier}: ${what} belongs to ${where}`,
  )
}

const layerOf = (path: string) => path.split('/')[0] as string

/** The name of the package that `leaflet/dist/leaflet.css` or `@turf/turf` is in. */
const packageOf = (specifier: string) =>
  specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')

/** The path from the root of something of ours, as it is written; null for a package. */
function ownPath(from: string, specifier: string): string | null {
  if (specifier.startsWith('#')) return NAMED[specifier] ?? specifier
  if (specifier.startsWith('@/')) return posix.normalize(specifier.slice(2))
  return /^\.\.?(\/|$)/.test(specifier) ? posix.join(posix.dirname(from), specifier) : null
}

function fileAt(own: string, sources: ReadonlyMap<string, string>): string | undefined {
  const endings = ['ts', 'tsx', 'js', 'jsx', 'mts', 'mjs', 'cts', 'cjs']
  const names = [own, `${own}/index`].flatMap((name) =>
    endings.map((ending) => `${name}.${ending}`),
  )
  return [own, ...names].find((path) => sources.has(path))
}

/** Each cycle once, as a path through it that ends where it began. */
function cyclesOf(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const cycles: string[][] = []
  const done = new Set<string>()
  const trail: string[] = []
  const visit = (path: string) => {
    const at = trail.indexOf(path)
    if (at >= 0) cycles.push([...trail.slice(at), path])
    if (at >= 0 || done.has(path)) return
    trail.push(path)
    for (const target of graph.get(path) ?? []) visit(target)
    trail.pop()
    done.add(path)
  }
  for (const path of graph.keys()) visit(path)
  return cycles
}

/** An import that leads from one folder of components/ to another. */
interface FolderImport {
  readonly from: string
  readonly to: string
  /** The file and what it imports, style sheets too. */
  readonly path: string
  readonly own: string
}

/** The folder of components/ that a path lies in, at whatever depth; null for any other. */
const folderOf = (path: string) => /^components\/[^/]+(?=\/)/.exec(path)?.[0] ?? null

function folderImports(path: string, own: string): FolderImport[] {
  const [from, to] = [folderOf(path), folderOf(own)]
  return from && to && from !== to ? [{ from, to, path, own }] : []
}

/** The cycles of folders, each with an import for every step of it. */
function folderCycles(imports: readonly FolderImport[]): string[] {
  const graph = new Map<string, string[]>()
  for (const { from, to } of imports) graph.set(from, [...(graph.get(from) ?? []), to])
  return cyclesOf(graph).map((cycle) => {
    const steps = cycle.slice(1).map((to, i) => {
      const step = imports.find((each) => each.from === cycle[i] && each.to === to)
      return `${step?.path} imports ${step?.own}`
    })
    return `${cycle.join(' → ')}: a cycle of folders (${steps.join(', ')})`
  })
}
