import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { plant, smallDataset, textsOf } from '@/geo/fixtures/small-dataset'
import { checkDataset } from '@/geo/record/check'
import { RESERVED_IDS } from '@/geo/record/check/reserved-ids'

/** The first steps of the app's own addresses: its folders, and the files that Next serves at the top. */
const TOP = readdirSync(path.dirname(new URL(import.meta.url).pathname), { withFileTypes: true })
  .filter(({ name }) => !name.startsWith('['))
  .flatMap((entry) => {
    if (entry.isDirectory()) return [entry.name]
    return /^(robots|sitemap|manifest|icon|favicon|apple-icon|opengraph-image)\./.test(entry.name)
      ? [path.parse(entry.name).name]
      : []
  })

const problemsOf = (id: string) => {
  const files = smallDataset()
  plant(files, 'dataset.json', 'id', id)
  return checkDataset(textsOf(files), id).problems
}

describe('the id of a dataset', () => {
  it('finds the addresses of the app', () => {
    expect(TOP).toEqual(expect.arrayContaining(['basemap', 'embed', 'robots', 'version.json']))
  })

  it.each([...TOP, '_next', 'ogc', 'datasets', 'healthz', 'metrics', 'api'])(
    'is refused where the app has an address of its own: %s',
    (name) => {
      const [problem] = problemsOf(name)
      expect(problem).toMatchObject({ file: 'dataset.json', path: 'id' })
      expect(problem?.got).toContain(`"${name}"`)
    },
  )

  it('is refused with a sentence that says why', () => {
    const [problem] = problemsOf('embed')
    expect(problem?.message).toBe('an address that the app needs for itself')
    expect([...RESERVED_IDS].every((id) => problemsOf(id).length === 1)).toBe(true)
  })

  it('is good otherwise', () => {
    expect(problemsOf('ukraine-2022')).toEqual([])
  })
})
