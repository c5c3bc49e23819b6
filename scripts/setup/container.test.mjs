import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '../server/limits.mjs'
import { settingProblems, trimSettings } from '../server/settings.mjs'
import { root } from './process.mjs'

const read = (/** @type {string} */ name) => readFileSync(path.join(root, name), 'utf8')

/** The instructions of the Dockerfile, a line each. */
const instructions = read('Dockerfile')
  .replace(/^\s*#.*$/gm, '')
  .replace(/\\\n/g, ' ')
  .split('\n')
  .map((line) => line.trim().replace(/\s+/g, ' '))
  .filter((line) => line !== '')

/** @param {string} name */
const all = (name) => instructions.filter((line) => line.startsWith(`${name} `))

describe('the image', () => {
  it('is made from versions that are named whole', () => {
    const stages = all('FROM').map((line) => / AS (\w+)$/.exec(line)?.[1] ?? '')
    expect(stages).toEqual(['source', 'tools', 'build', ''])
    const images = all('FROM').map((line) => line.split(' ')[1] ?? '')
    const foreign = images.filter((image) => !stages.includes(image))
    expect(new Set(foreign).size).toBe(1)
    expect(foreign[0]).toMatch(/^node:\d+\.\d+\.\d+-bookworm-slim$/)
  })

  it('has no two steps that are one, and copies from its own stages alone', () => {
    const names = instructions.map((line) => line.split(' ')[0])
    expect(names.filter((name, i) => name === 'RUN' && names[i + 1] === 'RUN')).toEqual([])
    expect(names).not.toContain('MAINTAINER')
    const froms = all('COPY').flatMap((line) => /--from=(\S+)/.exec(line)?.[1] ?? [])
    expect(froms).toEqual(['build'])
  })

  it('runs as somebody else than root, told so after everything is in place', () => {
    expect(new Set(all('USER'))).toEqual(new Set(['USER node']))
    expect(instructions.lastIndexOf('USER node')).toBeGreaterThan(
      instructions.findLastIndex((line) => line.startsWith('COPY ')),
    )
  })

  it('is asked whether it is well, and told to stop, without a shell between', () => {
    for (const name of ['HEALTHCHECK', 'CMD']) {
      expect(all(name), name).toHaveLength(1)
      const [, command = ''] = /(\[.*\])$/.exec(all(name)[0] ?? '') ?? []
      const [program, script] = JSON.parse(command)
      expect(program).toBe('node')
      expect(read(script)).not.toBe('')
    }
  })

  it('has the command line as an image of its own, and as nobody', () => {
    const tools = instructions.slice(instructions.indexOf('FROM source AS tools') + 1)
    const [user, entry = ''] = tools
    expect(user).toBe('USER node')
    const command = JSON.parse(entry.replace(/^ENTRYPOINT /, ''))
    expect(command.slice(0, -1)).toEqual(['node', '--import', 'tsx'])
    expect(read(command.at(-1))).toContain('the command line')
    expect(tools[2]).toMatch(/^FROM /)
    expect(all('ENTRYPOINT')).toHaveLength(1)
  })

  it('takes packages from the lock file alone, and files from nowhere else', () => {
    expect(all('ADD')).toEqual([])
    expect(all('RUN').join(' ')).not.toMatch(/npm (i|install|update)\b|apt|curl|wget|sudo/)
    expect(all('WORKDIR').every((line) => line.startsWith('WORKDIR /'))).toBe(true)
  })

  it('is made from what a build is made from, and from no more', () => {
    const kept = read('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
    expect(read('.dockerignore')).toMatch(/^\*$/m)
    for (const name of ['app', 'components', 'geo', 'data', 'scripts', 'package-lock.json']) {
      expect(kept).toContain(`!${name}`)
    }
    for (const line of kept) expect(line).not.toMatch(/\.env|node_modules|\.git|\.builds/)
  })
})

describe('what is composed', () => {
  const compose = read('compose.yaml')
  /** @param {string} name */
  const service = (name) => {
    const [, text = ''] = new RegExp(`^  ${name}:\\n((?: {4,}.*\\n|\\n)+)`, 'm').exec(compose) ?? []
    return text
  }

  it('names a version of every image, and no secret', () => {
    const images = [...compose.matchAll(/^ +image: (.+)$/gm)].map(([, image = '']) => image)
    expect(images).toHaveLength(3)
    for (const image of images) expect(image).toMatch(/:\d[\w.-]*$/)
    for (const [, value] of compose.matchAll(/PASSWORD: (.+)$/gm))
      expect(value).toMatch(/^\$\{.+:\?/)
  })

  it('lets the app write nothing and gives it no rights', () => {
    const confined = compose.slice(compose.indexOf('&confined'), compose.indexOf('services:'))
    for (const line of ['read_only: true', 'cap_drop: [ALL]', 'no-new-privileges:true']) {
      expect(confined).toContain(line)
    }
    for (const name of ['app', 'tools']) expect(service(name)).toContain('<<: *confined')
    expect(service('app')).toMatch(/"127\.0\.0\.1:3000:3000"/)
    expect(service('tools') + service('database')).not.toContain('ports:')
  })

  it('gives the app and the command line settings that they can use', () => {
    const url = /&database-url (.+)$/m.exec(compose)?.[1] ?? ''
    for (const name of ['app', 'tools']) {
      const env = /** @type {NodeJS.ProcessEnv} */ ({})
      for (const [, key = '', text = ''] of service(name).matchAll(/^ {6}([A-Z_]+): (.+)$/gm)) {
        env[key] = (text === '*database-url' ? url : text)
          .replace(/\$\{\w+:-(.*?)\}/g, '$1')
          .replace(/\$\{\w+:\?.*?\}/g, 'secret')
      }
      expect(env.RIPOSTE_DATABASE_URL).toBe('postgres://riposte:secret@database:5432/riposte')
      trimSettings(env)
      expect(settingProblems(env, ['a-dataset'])).toEqual([])
    }
    const [, image = ''] = /^ENV (NODE_ENV.*)$/m.exec(instructions.join('\n')) ?? []
    const env = Object.fromEntries(image.split(' ').map((pair) => pair.split('=')))
    expect(settingProblems(env, ['a-dataset'])).toEqual([])
  })

  it('waits longer for a stop than the server does', () => {
    const [, seconds] = /stop_grace_period: (\d+)s/.exec(service('app')) ?? []
    expect(Number(seconds) * 1000).toBeGreaterThan(LIMITS.stopMs)
  })
})
