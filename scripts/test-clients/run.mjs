/** The steps of `npm run test:clients`. */
import { ensureBuild } from '../setup/build.mjs'
import { ensureDependencies } from '../setup/dependencies.mjs'
import { stopWithNpm } from '../setup/parent.mjs'
import { command, Explained } from '../setup/process.mjs'
import { badRequests } from './bad-requests.mjs'
import { crowd } from './crowd.mjs'
import { deafClients } from './deaf-clients.mjs'
import { startServer } from './running-server.mjs'

/**
 * A step resolves with what it found, in a line; it throws an `Explained` where that is not good.
 * @typedef {(server: import('./running-server.mjs').RunningServer) => Promise<string>} Step
 * @type {Record<string, Step>}
 */
const STEPS = { 'bad-requests': badRequests, 'deaf-clients': deafClients, crowd }

/**
 * Runs the steps that are named, all without a name, each on a server of its own.
 * @param {string[]} names
 */
export async function run(names) {
  stopWithNpm()
  await command(async () => {
    const unknown = names.find((name) => !(name in STEPS))
    if (unknown) {
      throw new Explained(
        `There is no step "${unknown}". They are: ${Object.keys(STEPS).join(', ')}.`,
      )
    }
    await ensureDependencies()
    await ensureBuild()
    for (const [name, step] of Object.entries(STEPS)) {
      if (names.length > 0 && !names.includes(name)) continue
      console.log(`\n── ${name} ──`)
      const server = await startServer()
      try {
        console.log(await step(server))
      } finally {
        await server.stop()
      }
      console.log(`── ${name} passed ──`)
    }
  })
}
