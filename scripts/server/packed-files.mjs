import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

/**
 * The files of a build that browsers fetch, packed with Brotli once, as closely as it can: a ninth
 * smaller than what gzip makes of them for each who asks.
 */

/** Where a build has them, beside the files themselves. */
const FOLDER = 'packed'

/** What is worth packing; fonts and pictures are packed already. */
const MEDIA_TYPES = new Map([
  ['.js', 'application/javascript; charset=UTF-8'],
  ['.css', 'text/css; charset=UTF-8'],
  ['.wasm', 'application/wasm'],
])

/** The address under which a build's files are. */
const ADDRESS = '/_next/static/'

const pack = promisify(brotliCompress)

/**
 * Packs the files of a build.
 * @param {string} build its folder
 */
export async function packFiles(build) {
  const files = readdirSync(path.join(build, 'static'), { recursive: true, encoding: 'utf8' })
  await Promise.all(
    files
      .filter((file) => MEDIA_TYPES.has(path.extname(file)))
      .map(async (file) => {
        const content = readFileSync(path.join(build, 'static', file))
        const params = {
          [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
          [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        }
        const to = path.join(build, FOLDER, `${file}.br`)
        const packed = await pack(content, { params })
        mkdirSync(path.dirname(to), { recursive: true })
        writeFileSync(to, packed)
      }),
  )
}

/**
 * The packed files of a build, in memory, by their address; none where a build has none.
 * @param {string} build its folder
 * @returns {ReadonlyMap<string, Buffer>}
 */
export function packedFiles(build) {
  const folder = path.join(build, FOLDER)
  if (!existsSync(folder)) return new Map()
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return new Map(
    files
      .filter((file) => file.endsWith('.br'))
      .map((file) => {
        const address = ADDRESS + file.slice(0, -'.br'.length).split(path.sep).join('/')
        return [address, readFileSync(path.join(folder, file))]
      }),
  )
}

/** One of the encodings that are taken, and none that is refused. */
const TAKES_BROTLI = /^\s*br\s*(;\s*q\s*=\s*(1(\.0*)?|0?\.0*[1-9]\d*)\s*)?$/i

/**
 * Answers with the packed file of an address, and returns whether there is one that may be sent: not to who takes no
 * Brotli, or asks for a part of a file.
 * @param {ReadonlyMap<string, Buffer>} files
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
export function answerPacked(files, { url = '', headers }, response) {
  const [address = ''] = url.split('?')
  const file = files.get(address)
  if (!file || headers.range !== undefined) return false
  const taken = String(headers['accept-encoding'] ?? '').split(',')
  if (!taken.some((encoding) => TAKES_BROTLI.test(encoding))) return false
  response.writeHead(200, {
    'Content-Type': MEDIA_TYPES.get(path.extname(address)),
    'Content-Encoding': 'br',
    'Content-Length': file.length,
    'Cache-Control': 'public, max-age=31536000, immutable',
    Vary: 'Accept-Encoding',
  })
  response.end(file)
  return true
}
