/** The steps of `npm run test:clients`. */

import { startServer } from '../server/running-server.mjs'
import { ensureBuild } from '../setup/build.mjs'
import { ensureDependencies } from '../setup/dependencies.mjs'
import { stopWithNpm } from '../setup/parent.mjs'
import { command, Explained } from '../setup/process.mjs'
import { badRequests } from './bad-requests.mjs'
import { crowd } from './crowd.mjs'
import { database } from './database.mjs'
import { deafClients } from './deaf-clients.mjs'
import { foreignFiles } from './foreign-files.mjs'
import { properties, readers, stories } from './long-tests.mjs'
import { otherPrograms } from './other-programs.mjs'

/**
 * A step resolves with what it found, in a line; it throws an `Explained` where that is not good.
 * @typedef {(server: import('../server/running-server.mjs').RunningServer) => Promise<string>} Step
 * @type {Record<string, Step>}
 */
const STEPS = {
  'other-programs': otherPrograms,
  'bad-requests': badRequests,
  'deaf-clients': deafClients,
  crowd,
}

/**
 * Steps that need no server, or start their own.
 * @type {Record<string, () => Promise<string>>}
 */
const ALONE = { readers, properties, stories, database, 'foreign-files': foreignFiles }

/**
 * Runs the steps that are named, all without a name; those that need a server have one of their own.
 * @param {string[]} names
 */
export async function run(names) {
  stopWithNpm()
  await command(async () => {
    const all = [...Object.keys(ALONE), ...Object.keys(STEPS)]
    const wanted = names.length > 0 ? names : all
    const unknown = names.find((name) => !all.includes(name))
    if (unknown) {
      throw new Explained(`There is no step "${unknown}". They are: ${all.join(', ')}.`)
    }
    await ensureDependencies()
    for (const [name, step] of Object.entries(ALONE)) {
      if (wanted.includes(name)) await announced(name, step)
    }
    const served = Object.entries(STEPS).filter(([name]) => wanted.includes(name))
    if (served.length > 0) await ensureBuild()
    for (const [name, step] of served) await announced(name, () => onServer(step))
  })
}

/**
 * @param {string} name
 * @param {() => Promise<string>} step
 */
async function announced(name, step) {
  console.log(`\n── ${name} ──`)
  console.log(await step())
  console.log(`── ${name} passed ──`)
}

/**
 * A step on a server of its own.
 * @param {Step} step
 */
async function onServer(step) {
  const server = await startServer()
  try {
    return await step(server)
  } finally {
    await server.stop()
  }
}
