/** The packages that a running server is made of, as a table: what each is licensed under and what it is for. */

/**
 * @typedef {{ version?: string, license?: string, dev?: boolean, optional?: boolean, dependencies?: Record<string, string>, optionalDependencies?: Record<string, string> }} LockedPackage
 * @typedef {Readonly<Record<string, LockedPackage>>} LockedPackages by path, as package-lock.json has them
 */

/** What those that package.json names are for. @type {Record<string, string>} */
const PURPOSES = {
  '@fontsource-variable/noto-sans': 'the type, served from the app',
  '@fontsource-variable/noto-sans-arabic': 'its Arabic part',
  '@maplibre/vt-pbf': 'vector tiles as bytes',
  '@turf/turf': 'circles, arcs, and DBSCAN of small sets on the server and in the worker',
  '@uwdata/flechette': 'the table as Arrow, written on the server and read in the browser',
  'd3-time': 'the ticks of the ledger’s axis',
  fflate: 'zip and gzip, of files that are written and of files that are opened',
  fzstd: 'Parquet and Arrow packed with Zstandard, of files that are opened',
  hyparquet: 'Parquet of files that are opened',
  'hyparquet-writer': 'exports as GeoParquet',
  leaflet: 'the map',
  next: 'server, routes, rendering',
  'prom-client': 'numbers of the server in the form of Prometheus; loaded where they are wanted',
  papaparse: 'CSV of files that are opened',
  postgres: 'PostgreSQL, where the settings name a database; nothing is connected to without',
  react: 'the interface',
  'react-dom': 'the interface in a browser and on the server',
  'react-leaflet': 'the map as part of the interface; in components/map/ only',
  saxes: 'XML of files that are opened, without entities or external parts',
  'sql.js': 'GeoPackages that are opened or made; its wasm is loaded for such a file alone',
  zod: 'the schemas of data files, checked when a server starts',
}

/** Families that are one thing in many packages, and what is to be known of them. @type {readonly (readonly [RegExp, string, string])[]} */
const FAMILIES = [
  [/^@turf\/(?!turf$)/, '@turf/…', 'parts of @turf/turf'],
  [
    /^@next\/swc-/,
    '@next/swc-…',
    'compiles for next; one for each system, and a running server loads none',
  ],
  [
    /^(sharp|@img\/.*|@emnapi\/.*|detect-libc|semver)$/,
    'sharp, @img/… and what they need',
    'optional images of next; switched off, a running server loads none',
  ],
  [/^@types\//, '@types/…', 'types that packages of @turf bring along; nothing runs'],
]

/** Licences that a package states elsewhere than in its package.json, and where. @type {Record<string, string>} */
const STATED_ELSEWHERE = { arc: 'BSD-2-Clause (its LICENSE.md)' }

/**
 * The table as Markdown.
 * @param {LockedPackages} locked
 * @returns {string}
 */
export function packageTable(locked) {
  const running = Object.entries(locked).filter(([path, { dev }]) => path !== '' && !dev)
  /** @type {Map<string, { count: number, licences: Set<string>, why: string }>} */
  const rows = new Map()
  for (const [path, { license }] of running) {
    const name = nameOf(path)
    const family = FAMILIES.find(([pattern]) => pattern.test(name))
    const row = rows.get(family?.[1] ?? name) ?? {
      count: 0,
      licences: new Set(),
      why: family?.[2] ?? PURPOSES[name] ?? `for ${neededBy(name, running).join(', ')}`,
    }
    row.count++
    row.licences.add(license ?? STATED_ELSEWHERE[name] ?? 'not stated')
    rows.set(family?.[1] ?? name, row)
  }
  const lines = [...rows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { count, licences, why }]) => {
      const number = count > 1 ? ` (${count})` : ''
      return `| ${name}${number} | ${[...licences].sort().join('; ')} | ${why} |`
    })
  return ['| package | licence | why it is there |', '|---|---|---|', ...lines, ''].join('\n')
}

/** @param {string} path */
const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)

/**
 * The packages that ask for one, families by their name.
 * @param {string} name
 * @param {readonly [string, LockedPackage][]} running
 */
function neededBy(name, running) {
  const names = running
    .filter(([, each]) => name in { ...each.dependencies, ...each.optionalDependencies })
    .map(([path]) => nameOf(path))
    .map((each) => FAMILIES.find(([pattern]) => pattern.test(each))?.[1] ?? each)
  return [...new Set(names)].sort()
}
