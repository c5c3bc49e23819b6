/**
 * The packages in node_modules.
 *
 * `ensureDependencies` leaves node_modules as package-lock.json says, at no cost when it already
 * is. A fingerprint of what was installed is written after the install, so one that failed or was
 * interrupted is done again.
 */
import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { withLock } from './lock.mjs'
import { Explained, root, runNpm } from './process.mjs'

const stamp = path.join(root, 'node_modules/.riposte-setup')

export async function ensureDependencies() {
  const wanted = currentFingerprint()
  if (installed() === wanted) return
  await withLock('install', async () => {
    if (installed() === wanted) return
    await install()
    markInstalled()
  })
}

/** Says that node_modules is what package.json and package-lock.json want. */
export function markInstalled() {
  writeFileSync(stamp, currentFingerprint())
}

/**
 * What decides the contents of node_modules: package.json's dependencies, the lock file, and the
 * system the native packages are for.
 * @param {string} manifest the text of package.json
 * @param {string} lock the text of package-lock.json
 * @param {string} system such as "linux-x64"
 */
export function dependencyFingerprint(manifest, lock, system) {
  const { dependencies, devDependencies, optionalDependencies, overrides } = JSON.parse(manifest)
  return createHash('sha256')
    .update(JSON.stringify([dependencies, devDependencies, optionalDependencies, overrides]))
    .update(lock)
    .update(system)
    .digest('hex')
}

/**
 * Why an install failed and what to do, from what npm wrote.
 * @param {string} output
 */
export function explainInstall(output) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET|network/i.test(output)) {
    return 'The npm registry could not be reached: check the connection (or proxy) and try again.'
  }
  if (/EUSAGE|in sync/.test(output)) {
    return 'package.json and package-lock.json disagree: run `npm install` and commit both.'
  }
  if (/ENOSPC/.test(output)) return 'The disk is full.'
  if (/EACCES|EPERM/.test(output)) {
    return 'node_modules cannot be written: check who owns it, and that no program holds it open.'
  }
  if (/EINTEGRITY/.test(output)) {
    return 'A package is not the one package-lock.json names: try `npm cache clean --force`.'
  }
  return 'See what npm wrote above.'
}

async function install() {
  console.log('Installing the packages package-lock.json names (npm ci)…')
  const start = Date.now()
  const pulse = setInterval(() => {
    console.log(`…still installing, ${Math.round((Date.now() - start) / 1000)} s`)
  }, 15_000)
  let output = ''
  rmSync(stamp, { force: true })
  // The build and the tests need the development packages, whatever NODE_ENV says.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund']
  const code = await runNpm(args, {
    onStderr: (text) => {
      output += text
    },
  })
  clearInterval(pulse)
  if (code !== 0) {
    throw new Explained(`npm ci failed (exit code ${code}). ${explainInstall(output)}`)
  }
}

function currentFingerprint() {
  /** @param {string} name */
  const read = (name) => readFileSync(path.join(root, name), 'utf8')
  return dependencyFingerprint(
    read('package.json'),
    read('package-lock.json'),
    `${process.platform}-${process.arch}`,
  )
}

function installed() {
  try {
    return readFileSync(stamp, 'utf8')
  } catch {
    return undefined
  }
}
