/** A PostgreSQL cluster of one's own, in a temporary folder that is removed with it. */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort } from '../setup/port.mjs'

/** Where systems keep PostgreSQL's programs beside the folders of PATH: a folder for each version. */
const VERSIONS = '/usr/lib/postgresql'

/** PostgreSQL runs under no administrator's name: the system's own user for it is taken then. */
const USER = 'postgres'

/** Settings of a cluster that is thrown away. */
const SETTINGS = ['fsync=off', 'shared_buffers=256MB', 'max_wal_size=2GB', 'autovacuum=off']

const START_MS = 30_000

/**
 * The folder of PostgreSQL's programs with PostGIS, or why there is none.
 * @returns {{ programs: string } | { missing: string }}
 */
export function findPostgres() {
  const versions = existsSync(VERSIONS)
    ? readdirSync(VERSIONS).sort((a, b) => Number(b) - Number(a))
    : []
  const programs = versions.map((version) => path.join(VERSIONS, version, 'bin'))
  const found = programs.filter((folder) => existsSync(path.join(folder, 'initdb')))
  if (found.length === 0) return { missing: 'PostgreSQL is not installed' }
  const fit = found.find((folder) => hasPostgis(folder))
  if (!fit) return { missing: 'PostGIS is not installed (postgresql-15-postgis-3)' }
  if (process.getuid?.() === 0 && !identity()) return { missing: `there is no user ${USER}` }
  return { programs: fit }
}

/** @param {string} programs */
function hasPostgis(programs) {
  const asked = spawnSync(path.join(programs, 'pg_config'), ['--sharedir'], { encoding: 'utf8' })
  const shared =
    asked.status === 0
      ? asked.stdout.trim()
      : `/usr/share/postgresql/${path.basename(path.dirname(programs))}`
  return existsSync(path.join(shared, 'extension/postgis.control'))
}

/**
 * Whose name PostgreSQL runs under; null for one's own.
 * @returns {{ uid: number, gid: number } | null}
 */
function identity() {
  if (process.getuid?.() !== 0) return null
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((each) => each.startsWith(`${USER}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null
}

export class PostgresCluster {
  /** @type {import('node:child_process').ChildProcess | null} */
  #server = null
  #log = ''

  /**
   * @param {string} programs
   * @param {string} folder
   * @param {number} port
   */
  constructor(programs, folder, port) {
    this.programs = programs
    this.folder = folder
    this.port = port
  }

  /**
   * Makes a cluster and starts it.
   * @param {string} programs
   */
  static async create(programs) {
    const folder = mkdtempSync(path.join(tmpdir(), 'riposte-postgres-'))
    const who = identity()
    if (who) chownSync(folder, who.uid, who.gid)
    const cluster = new PostgresCluster(programs, folder, await freePort())
    execFileSync(
      path.join(programs, 'initdb'),
      [
        '-D',
        path.join(folder, 'data'),
        '-U',
        'riposte',
        '--auth=trust',
        '-E',
        'UTF8',
        '--locale=C',
        '-N',
      ],
      { ...who, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
    )
    await cluster.start()
    return cluster
  }

  get url() {
    return `postgres://riposte@127.0.0.1:${this.port}/postgres`
  }

  /** Starts it; resolves when it takes connections. */
  async start() {
    const server = spawn(
      path.join(this.programs, 'postgres'),
      [
        ...['-D', path.join(this.folder, 'data'), '-p', String(this.port), '-k', this.folder],
        ...['-c', 'listen_addresses=127.0.0.1'],
        ...SETTINGS.flatMap((each) => ['-c', each]),
      ],
      { ...identity(), cwd: this.folder, stdio: ['ignore', 'ignore', 'pipe'] },
    )
    this.#server = server
    let since = ''
    await new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`PostgreSQL did not start:\n${since}`)),
        START_MS,
      )
      server.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
        since += text
        this.#log = (this.#log + text).slice(-20_000)
        if (!since.includes('ready to accept connections')) return
        clearTimeout(timer)
        resolve(null)
      })
      server.once('exit', (code) => {
        clearTimeout(timer)
        reject(new Error(`PostgreSQL ended with ${code}:\n${since}`))
      })
    })
  }

  get log() {
    return this.#log
  }

  /** Stops it: in the middle of what it is doing, as a machine that fails, or in order. @param {'kill' | 'fast'} how */
  async stop(how = 'fast') {
    const server = this.#server
    if (!server || server.exitCode !== null || server.signalCode !== null) return
    const ended = once(server, 'exit')
    server.kill(how === 'kill' ? 'SIGQUIT' : 'SIGINT')
    await ended
  }

  /** Stops it and removes all that it kept. */
  async remove() {
    await this.stop()
    rmSync(this.folder, { recursive: true, force: true })
  }
}
