import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const IMPORT = /^import (\w+) from '([^']+\.module\.css)'/gm

const fileOf = (module: string, from: string) =>
  module.startsWith('@/') ? module.slice(2) : path.join(path.dirname(from), module)

/** Classes that a source names of a style sheet and that are not in it. */
function missingIn(file: string): string[] {
  const source = readFileSync(file, 'utf8')
  return [...source.matchAll(IMPORT)].flatMap(([, name = '', module = '']) => {
    const sheet = readFileSync(fileOf(module, file), 'utf8')
    const named = [...source.matchAll(new RegExp(`(?<![.\\w])${name}\\.(\\w+)(?![\\w(])`, 'g'))]
    return named
      .map(([, each = '']) => each)
      .filter((each) => each !== 'module' && !new RegExp(`\\.${each}\\b`).test(sheet))
      .map((each) => `${file}: ${each} of ${module}`)
  })
}

it('every class that a source names is in its style sheet', () => {
  const files = ['components', 'app'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((file) => path.join(folder, file))
      .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.')),
  )
  expect(files.length).toBeGreaterThan(100)
  expect(files.flatMap(missingIn)).toEqual([])
})
