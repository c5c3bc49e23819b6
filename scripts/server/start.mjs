import path from 'node:path'
import { datasetNames } from '../../data/sources/dataset-names.mjs'
import { ensureBuild, markServed } from '../setup/build.mjs'
import { ensureDependencies } from '../setup/dependencies.mjs'
import { stopWithNpm } from '../setup/parent.mjs'
import { assertFree } from '../setup/port.mjs'
import { command, Explained, root } from '../setup/process.mjs'
import { listenAddress, settingProblems, settingsMessage, trimSettings } from './settings.mjs'

/** Installs, builds and serves, each where it is needed. */
export async function start() {
  stopWithNpm()
  await command(async () => {
    checkSettings()
    const { port, host } = listenAddress(process.env)
    await assertFree(port, host)
    await ensureDependencies()
    await readEnvironmentFiles()
    checkSettings()
    const build = await ensureBuild()
    const { serve } = await import('./serve.mjs')
    await serve(build, port, host)
    markServed(build)
  })
  // What was begun before it failed would keep the process.
  if (process.exitCode) process.exit()
}

/** Reads .env and its like as the app will, which is settings too. */
async function readEnvironmentFiles() {
  const { default: env } = await import('@next/env')
  env.loadEnvConfig(root, false, { info: () => {}, error: console.error })
}

/** Throws an `Explained` that names every setting which cannot be used. */
function checkSettings() {
  trimSettings(process.env)
  const problems = settingProblems(process.env, datasets())
  if (problems.length > 0) throw new Explained(settingsMessage(problems))
}

/** The names of the datasets there are; null where their folder cannot be read. */
function datasets() {
  try {
    return datasetNames(path.resolve(root, process.env.RIPOSTE_DATA || 'data'))
  } catch {
    return null
  }
}
