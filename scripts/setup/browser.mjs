/**
 * A Chromium for the browser tests.
 *
 * `ensureBrowser` resolves with the path of one that runs: the one the environment names, else one
 * that is on the machine, else one it installs (Playwright's, or the system's package). The answer
 * is remembered in node_modules/.cache/riposte/browser.json.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Explained, root, run, runTool, tools } from './process.mjs'

const cache = path.join(root, 'node_modules/.cache/riposte/browser.json')

/** Environment variables that name the browser's executable, first one wins. */
const VARIABLES = ['CHROMIUM_PATH', 'PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH']

const MINUTE = 60_000

/**
 * @returns {Promise<string>}
 */
export async function ensureBrowser() {
  const named = namedBy(process.env)
  if (named) {
    if (runs(named.file)) return named.file
    throw new Explained(`${named.variable} is "${named.file}", which does not run as a Chromium.`)
  }
  const file = recall() ?? (await find()) ?? (await install())
  if (!file) throw new Explained(advice(process.platform))
  mkdirSync(path.dirname(cache), { recursive: true })
  writeFileSync(cache, JSON.stringify({ file }))
  return file
}

/**
 * The browser the environment asks for.
 * @param {NodeJS.ProcessEnv} env
 */
export function namedBy(env) {
  for (const variable of VARIABLES) {
    const file = env[variable]?.trim()
    if (file) return { variable, file }
  }
  return undefined
}

/**
 * Where a Chromium, Chrome or Edge may be on such a system, the likeliest first.
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]}
 */
export function candidates(platform, env) {
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
    const programs = [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ]
    return programs.flatMap((program) =>
      folders.flatMap((folder) => (folder ? [`${folder}\\${program}`] : [])),
    )
  }
  // Without a window to draw the first costs a sixth less of a machine's time.
  const names = ['chromium-headless-shell', 'chromium', 'chromium-browser']
  names.push('google-chrome', 'google-chrome-stable', 'chrome')
  const folders = (env.PATH ?? '').split(':').filter((folder) => folder.startsWith('/'))
  const places = [...folders, '/usr/bin', '/usr/local/bin', '/snap/bin']
  const files = names.flatMap((name) => places.map((place) => `${place}/${name}`))
  files.push('/opt/google/chrome/chrome')
  if (platform === 'darwin') {
    for (const app of ['Chromium', 'Google Chrome', 'Microsoft Edge']) {
      const inside = `/Applications/${app}.app/Contents/MacOS/${app}`
      files.push(inside, `${env.HOME ?? ''}${inside}`)
    }
  }
  return [...new Set(files)]
}

/**
 * What to tell someone whose machine has no browser and could not be given one.
 * @param {NodeJS.Platform} platform
 */
export function advice(platform) {
  const how =
    {
      linux:
        'Debian: apt-get install chromium. Ubuntu and others: npx playwright install --with-deps chromium.',
      darwin: 'Install Google Chrome, or: npx playwright install chromium.',
      win32: 'Install Google Chrome, or: npx playwright install chromium.',
    }[/** @type {string} */ (platform)] ?? 'Install Chromium or Google Chrome.'
  return (
    'The browser tests need Chromium or Chrome: none was found and none could be installed.\n' +
    `${how}\nOr set CHROMIUM_PATH to the executable of one. Then run npm test again.`
  )
}

/**
 * Whether the file is a browser that starts. Ubuntu, for one, has a `chromium-browser` that only
 * says to install something else.
 * @param {string} file
 */
function runs(file) {
  if (!existsSync(file)) return false
  // Chrome on Windows opens a window instead of printing its version.
  if (process.platform === 'win32') return true
  const { status, stdout } = spawnSync(file, ['--version'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 20_000,
  })
  return status === 0 && /chrom|edge/i.test(stdout)
}

/** The browser of the last run, if it still runs. */
function recall() {
  try {
    const { file } = JSON.parse(readFileSync(cache, 'utf8'))
    return typeof file === 'string' && runs(file) ? file : undefined
  } catch {
    return undefined
  }
}

async function find() {
  const own = await playwrightsOwn()
  return [...candidates(process.platform, process.env), ...(own ? [own] : [])].find(runs)
}

/** Where Playwright keeps its own Chromium, there or not. */
async function playwrightsOwn() {
  try {
    const { chromium } = await import('playwright')
    return chromium.executablePath() || undefined
  } catch {
    return undefined
  }
}

/** Tries one way after the other until a browser runs. */
async function install() {
  console.log('No Chromium or Chrome found. Downloading Playwright’s (playwright install)…')
  await runTool(tools.playwright, ['install', '--no-shell', 'chromium'], {
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' },
    timeout: 8 * MINUTE,
  })
  const downloaded = await find()
  if (downloaded) return downloaded

  const administrator = administratorPrefix()
  if (process.platform !== 'linux' || !administrator || !existsSync('/usr/bin/apt-get')) {
    return undefined
  }
  const own = await playwrightsOwn()
  if (own && existsSync(own)) {
    console.log('It lacks system libraries. Installing them (playwright install-deps)…')
    await runTool(tools.playwright, ['install-deps', 'chromium'], { timeout: 10 * MINUTE })
    const repaired = await find()
    if (repaired) return repaired
  }
  console.log('Installing the system’s package (apt-get install chromium)…')
  const apt = [...administrator, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get']
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const [file = 'env', ...rest] = [...apt, ...args]
    await run(file, rest, { timeout: 10 * MINUTE })
  }
  return find()
}

/** What to put before a command that needs the administrator; undefined if that would ask. */
function administratorPrefix() {
  if (process.getuid?.() === 0) return []
  const { status } = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore', timeout: 10_000 })
  return status === 0 ? ['sudo', '-n'] : undefined
}
