import { describe, expect, it } from 'vitest'
import { joinDataset } from '@/geo/record/incident'
import { versionSchema } from '@/geo/record/schema'
import { INFO, PLACES, RECORDS, record, SOURCES } from '../../geo/fixtures/dataset'
import { releaseOf, versionText } from './release'

const datasetAt = (version: string, records = RECORDS) =>
  joinDataset({ ...INFO, version }, PLACES, SOURCES, records)
const more = [...RECORDS, record('2020-03-30-late')]
const first = releaseOf(datasetAt('1.0.0'), { versions: [], redirects: [] }).version
const history = { versions: [first], redirects: [] }

describe('a release', () => {
  it('is free at first, and again while nothing changes', () => {
    expect(releaseOf(datasetAt('1.0.0'), { versions: [], redirects: [] }).problem).toBeNull()
    expect(releaseOf(datasetAt('1.0.0'), history).problem).toBeNull()
  })

  it('needs a new version where the data changed, and says which', () => {
    expect(releaseOf(datasetAt('1.0.0', more), history).problem).toContain('1.1.0 or a later one')
    expect(releaseOf(datasetAt('1.0.1', more), history).problem).toContain('1.1.0 or a later one')
    const released = releaseOf(datasetAt('1.1.0', more), history)
    expect(released.problem).toBeNull()
    expect(released.summary).toBe('1 added, 0 changed, 0 removed since 1.0.0')
  })

  it('may replace the last one where it is told to', () => {
    expect(releaseOf(datasetAt('1.0.0', more), history, true).problem).toBeNull()
  })

  it('does not go back', () => {
    expect(releaseOf(datasetAt('0.9.0'), history).problem).toContain('1.0.0 or a later one')
  })

  it('is written one incident a line and read back the same', () => {
    const text = versionText(first)
    expect(text.trim().split('\n')).toHaveLength(first.incidents.length + 2)
    expect(versionSchema.parse(JSON.parse(text))).toEqual(first)
  })
})
