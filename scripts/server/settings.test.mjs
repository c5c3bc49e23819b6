import { describe, expect, test } from 'vitest'
import { listenAddress, settingProblems, settingsMessage, trimSettings } from './settings.mjs'

const DATASETS = ['iraq-2019-2020', 'other']

/**
 * @param {Record<string, string>} env
 * @param {readonly string[] | null} [datasets]
 */
const problems = (env, datasets = DATASETS) =>
  settingProblems(/** @type {NodeJS.ProcessEnv} */ (env), datasets)

describe('settings', () => {
  test.each([
    {},
    { PORT: '', RIPOSTE_URL: '', RIPOSTE_TILES_URL: '' },
    { PORT: '8080', HOST: '127.0.0.1' },
    { HOST: '::1' },
    { HOST: 'map.example.org' },
    { RIPOSTE_URL: 'https://map.example.org' },
    { RIPOSTE_URL: 'http://localhost:3000/' },
    { RIPOSTE_DATASET: 'other', RIPOSTE_DATA: '/srv/data' },
    { RIPOSTE_TILES_URL: '/tiles/{z}/{x}/{y}.png', RIPOSTE_TILES_NAME: 'Ours' },
    { RIPOSTE_CONTACT: 'corrections@example.org' },
    { RIPOSTE_CONTACT: 'https://example.org/report?project=map' },
    { RIPOSTE_DATABASE_URL: 'postgres://reader:secret@db:5432/riposte', RIPOSTE_DATASET: 'x' },
    { RIPOSTE_BROWSER_ROWS: '250000' },
    { RIPOSTE_TEST_PORT: 'x', PATH: '/bin' },
  ])('can be used: %j', (env) => {
    expect(problems(/** @type {Record<string, string>} */ (env))).toEqual([])
  })

  test.each([
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['PORT', '3000a'],
    ['PORT', '0x50'],
    ['PORT', 'http'],
    ['HOST', 'http://localhost'],
    ['HOST', 'a b'],
    ['HOST', 'localhost:3000'],
    ['RIPOSTE_URL', 'example.org'],
    ['RIPOSTE_URL', 'javascript:alert(1)'],
    ['RIPOSTE_URL', 'ftp://example.org'],
    ['RIPOSTE_URL', 'https://'],
    ['RIPOSTE_URL', 'https://example.org/map'],
    ['RIPOSTE_URL', 'https://example.org/?a=1'],
    ['RIPOSTE_URL', 'https://me:secret@example.org'],
    ['RIPOSTE_URL', 'https://example.org" onload="x'],
    ['RIPOSTE_DATASET', 'iraq'],
    ['RIPOSTE_DATASET', '../data'],
    ['RIPOSTE_CONTACT', 'nobody'],
    ['RIPOSTE_CONTACT', 'http://example.org/report'],
    ['RIPOSTE_CONTACT', 'javascript:alert(1)'],
    ['RIPOSTE_TILES_URL', 'https://tiles.example.org/'],
    ['RIPOSTE_TILES_URL', 'javascript:{z}{x}{y}'],
    ['RIPOSTE_TILES_NAME', 'of no tiles'],
    ['RIPOSTE_STREETS_URL', 'streets.example.org'],
    ['RIPOSTE_SATELLITE_ATTRIBUTION', 'of nothing'],
    ['RIPOSTE_BROWSER_ROWS', '0'],
    ['RIPOSTE_BROWSER_ROWS', '4e5'],
    ['RIPOSTE_DATSET', 'iraq-2019-2020'],
  ])('cannot be used, and say so: %s=%s', (name, text) => {
    const found = problems({ [name]: text })
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ name, got: text })
    expect(settingsMessage(found)).toContain(`${name}: expected `)
  })

  test('do not say what may hold a password', () => {
    const message = settingsMessage(problems({ RIPOSTE_DATABASE_URL: 'mysql://me:secret@db' }))
    expect(message).toContain('RIPOSTE_DATABASE_URL: expected the address of a database')
    expect(message).not.toContain('secret')
  })

  test('name the datasets there are', () => {
    expect(problems({ RIPOSTE_DATASET: 'iraq' })[0]?.expected).toContain('iraq-2019-2020, other')
  })

  test('name a folder that holds no dataset', () => {
    for (const datasets of [[], null]) {
      expect(problems({ RIPOSTE_DATA: '/nowhere' }, datasets)).toHaveLength(1)
    }
  })

  test('are all said at once', () => {
    const message = settingsMessage(problems({ PORT: 'x', RIPOSTE_URL: 'y', RIPOSTE_DATASET: 'z' }))
    expect(message.split('\n')).toHaveLength(4)
  })

  test('say where to listen', () => {
    const of = (/** @type {Record<string, string>} */ env) =>
      listenAddress(/** @type {NodeJS.ProcessEnv} */ (env))
    expect(of({})).toEqual({ port: 3000, host: undefined })
    expect(of({ PORT: '8080', HOST: '::1' })).toEqual({ port: 8080, host: '::1' })
  })

  test('have no blanks around them, and are not there where they are empty', () => {
    const env = { PORT: ' 8080\n', RIPOSTE_DATASET: ' ', HOST: '', OTHER: ' x' }
    trimSettings(/** @type {any} */ (env))
    expect(env).toEqual({ PORT: '8080', OTHER: ' x' })
  })
})
