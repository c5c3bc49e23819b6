import { describe, expect, it } from 'vitest'
import { compareVersions, lostIds, versionOf } from '@/geo/record/versions'
import { openRecords } from './fixtures/records'

const ADVICE =
  'the data changed: give dataset.json a new version, CHANGES.md a heading, and run "npm run release"'

describe.each(await openRecords())('the versions of $dataset.info.id', ({ dataset, past }) => {
  const { versions, redirects } = past
  const now = versionOf(dataset)
  const released = versions.find(({ version }) => version === now.version)

  it('end with the one that dataset.json names', () => {
    expect(versions.at(-1)?.version, ADVICE).toBe(now.version)
  })

  it('say of the data what they are', () => {
    if (!released) throw new Error(ADVICE)
    const { added, changed, removed } = compareVersions(released, now)
    expect({ added, changed, removed }, ADVICE).toEqual({ added: [], changed: [], removed: [] })
    expect(released, ADVICE).toEqual(now)
  })

  it('have lost no incident', () => {
    expect(lostIds(versions, dataset, redirects)).toEqual([])
  })
})
