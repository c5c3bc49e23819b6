import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { Explained, root } from '../setup/process.mjs'
import { findPostgres, PostgresCluster } from './postgres.mjs'

/**
 * The same questions to files and to a PostgreSQL database of one's own: the same answers, through a
 * restart of the database and a replacement of the dataset as well. Says so where this machine has no
 * PostGIS.
 * @returns {Promise<string>}
 */
export async function database() {
  const found = findPostgres()
  if ('missing' in found) return `SKIPPED: ${found.missing}; no question was asked of a database`
  const cluster = await PostgresCluster.create(found.programs)
  const remove = () => void cluster.stop('kill')
  process.on('exit', remove)
  try {
    const run = startRun(cluster)
    const { code, output } = await run
    const last = output.trim().split('\n').at(-1) ?? ''
    if (code !== 0) throw new Explained(`The database answers otherwise than files do:\n${output}`)
    return last
  } finally {
    process.off('exit', remove)
    await cluster.remove()
  }
}

/**
 * Runs the questions in a process of its own, which asks for the database to be killed and started.
 * @param {PostgresCluster} cluster
 */
async function startRun(cluster) {
  const script = path.join(root, 'scripts/test-clients/fixtures/database-run.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, cluster.url], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      output += text
    })
  }
  child.on('message', async (wanted) => {
    if (wanted === 'kill') await cluster.stop('kill')
    if (wanted === 'stop') await cluster.stop()
    if (wanted === 'start') await cluster.start()
    child.send('done')
  })
  const [code] = await once(child, 'close')
  return { code, output }
}
