import { describe, expect, test } from 'vitest'
import { advice, candidates, namedBy } from './browser.mjs'

/** @param {Record<string, string>} variables */
const env = (variables) => /** @type {NodeJS.ProcessEnv} */ (variables)

describe('namedBy', () => {
  test('prefers CHROMIUM_PATH and passes over empty values', () => {
    const playwright = { PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH: '/p' }
    expect(namedBy(env({ CHROMIUM_PATH: '/c', ...playwright }))?.file).toBe('/c')
    expect(namedBy(env({ CHROMIUM_PATH: ' ', ...playwright }))?.file).toBe('/p')
    expect(namedBy(env({}))).toBeUndefined()
  })
})

describe('candidates', () => {
  test('on Linux: by name, then by place in PATH, each once', () => {
    const files = candidates('linux', env({ PATH: '/opt/bin::relative:/usr/bin' }))
    const [lightest, next] = [
      '/opt/bin/chromium-headless-shell',
      '/usr/bin/chromium-headless-shell',
    ]
    expect(files.slice(0, 2)).toEqual([lightest, next])
    expect(files.indexOf('/usr/bin/chromium')).toBeGreaterThan(files.indexOf('/opt/bin/chromium'))
    expect(files).toContain('/usr/bin/google-chrome')
    expect(new Set(files).size).toBe(files.length)
    expect(files.filter((file) => !file.startsWith('/'))).toEqual([])
  })

  test('on macOS: also the applications, of all users and of this one', () => {
    const files = candidates('darwin', env({ PATH: '/usr/bin', HOME: '/Users/ada' }))
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    expect(files).toEqual(expect.arrayContaining([chrome, `/Users/ada${chrome}`]))
  })

  test('on Windows: under the program folders that are set', () => {
    expect(candidates('win32', env({ PROGRAMFILES: 'C:\\Program Files' }))).toEqual([
      'C:\\Program Files\\Chromium\\Application\\chrome.exe',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
    ])
  })
})

test('the advice names what to install and the way around', () => {
  for (const platform of /** @type {NodeJS.Platform[]} */ (['linux', 'darwin', 'win32', 'sunos'])) {
    expect(advice(platform)).toMatch(/Chrom[\s\S]*CHROMIUM_PATH/)
  }
  expect(advice('linux')).toContain('apt-get install chromium')
})
