import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
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
    expect(all('FROM')).toHaveLength(2)
    for (const line of all('FROM')) {
      expect(line).toMatch(/^FROM node:\d+\.\d+\.\d+-bookworm-slim( AS build)?$/)
    }
  })

  it('runs as somebody else than root, told so after everything is in place', () => {
    const users = all('USER')
    expect(users).toEqual(['USER node'])
    expect(instructions.indexOf('USER node')).toBeGreaterThan(
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
    expect(all('ENTRYPOINT')).toEqual([])
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

  it('names a version of every image, and no secret', () => {
    const images = [...compose.matchAll(/^ +image: (.+)$/gm)].map(([, image = '']) => image)
    expect(images).toHaveLength(2)
    for (const image of images) expect(image).toMatch(/:\d[\w.-]*$/)
    for (const [, value] of compose.matchAll(/PASSWORD: (.+)$/gm))
      expect(value).toMatch(/^\$\{.+:\?/)
  })

  it('lets the app write nothing and gives it no rights', () => {
    const app = compose.slice(compose.indexOf('  app:'), compose.indexOf('  database:'))
    for (const line of ['read_only: true', 'cap_drop: [ALL]', 'no-new-privileges:true']) {
      expect(app).toContain(line)
    }
    expect(app).toMatch(/"127\.0\.0\.1:3000:3000"/)
  })
})
