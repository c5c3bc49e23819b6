/** The programs and packages the build reads from. */

import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'

const require = createRequire(import.meta.url)

/** @typedef {import("./settings.mjs").Position} Position */
/** @typedef {{ level: number, line: Position[] }} Piece */

/** An error whose message tells the reader what to install. */
export class MissingTool extends Error {}

/**
 * Loads a package. CommonJS resolution is used so that NODE_PATH works.
 * @param {string} name
 */
export function load(name) {
  return fromPackage(name, () => require(name))
}

/** Reads a JSON file out of a package. @param {string} path package name, then path */
export function readFromPackage(path) {
  return fromPackage(path, () => JSON.parse(readFileSync(require.resolve(path), 'utf8')))
}

/** @template T @param {string} path @param {() => T} read @returns {T} */
function fromPackage(path, read) {
  try {
    return read()
  } catch (cause) {
    if (cause?.code !== 'MODULE_NOT_FOUND') throw cause
    const hint = 'Install the packages named at the top of scripts/basemap/build.mjs.'
    throw new MissingTool(`Cannot find "${path}". ${hint}`, { cause })
  }
}

/** Makes sure GMT and its full-resolution shorelines are there. */
export function checkGmt() {
  try {
    const [piece] = pscoast(['-R44/45/33/34', '-Df', '-I1'])
    if (piece === undefined) throw new Error('no river near Baghdad')
  } catch (cause) {
    const hint = 'On Debian: apt install gmt gmt-gshhg-full.'
    throw new MissingTool(`GMT with full-resolution GSHHG is needed. ${hint}`, { cause })
  }
}

/**
 * Lines written out by `gmt pscoast -M`, with longitudes in -180…180.
 * @param {string[]} options
 * @returns {Piece[]}
 */
export function pscoast(options) {
  const text = execFileSync('gmt', ['pscoast', '-M', ...options], {
    cwd: tmpdir(), // GMT leaves a gmt.history behind
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return text.split(/^>/m).slice(1).map(parsePiece)
}

/** @param {string} block a heading such as "Level 2", then one point to a line */
function parsePiece(block) {
  const [heading, ...rows] = block.trimEnd().split('\n')
  const line = rows.map((row) => {
    const [lon, lat] = row.split('\t').map(Number)
    return [lon > 180 ? lon - 360 : lon, lat]
  })
  return { level: Number(/Level (\d+)/.exec(heading)?.[1]), line }
}
