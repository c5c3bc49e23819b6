import { describe, expect, it } from 'vitest'
import { INFO, PLACES, RECORDS, record, SOURCES } from '../fixtures/dataset'
import { joinDataset } from './incident'
import type { IncidentRecord, Redirect } from './schema'
import {
  changeSize,
  compareVersions,
  followRedirect,
  lastChanged,
  lostIds,
  nextVersion,
  versionOf,
  versionOrder,
} from './versions'

const datasetOf = (records: readonly IncidentRecord[], version = '1.0.0', places = PLACES) =>
  joinDataset({ ...INFO, version }, places, SOURCES, records)
const at = (records: readonly IncidentRecord[], version = '1.0.0') =>
  versionOf(datasetOf(records, version))

const redirect = (from: string, to: string | null): Redirect => ({
  from,
  to,
  reason: `why ${from}`,
  version: '1.1.0',
})

describe('two versions compared', () => {
  const older = at(RECORDS)

  it('differ in nothing where nothing changed, whatever the order of files and keys', () => {
    const shuffled = [...RECORDS]
      .reverse()
      .map((entry) => Object.fromEntries(Object.entries(entry).reverse()) as IncidentRecord)
    expect(compareVersions(older, at(shuffled))).toMatchObject({
      added: [],
      changed: [],
      removed: [],
    })
    expect(changeSize(older, at(shuffled))).toBe('none')
  })

  it('name what was added', () => {
    const added = record('2020-03-30-late', { title: 'Late' })
    const newer = at([...RECORDS, added], '1.1.0')
    expect(compareVersions(older, newer)).toEqual({
      since: '1.0.0',
      version: '1.1.0',
      added: [{ id: '2020-03-30-late', title: 'Late' }],
      changed: [],
      removed: [],
    })
    expect(changeSize(older, newer)).toBe('records')
  })

  it('name the parts that changed, a place in the gazetteer included', () => {
    const [first, ...rest] = RECORDS
    if (!first) throw new Error('expected a record')
    const reworded = at([{ ...first, title: 'Reworded', note: 'New.' }, ...rest], '1.0.1')
    expect(compareVersions(older, reworded).changed).toEqual([
      { id: first.id, title: 'Reworded', parts: ['title', 'note'] },
    ])
    expect(changeSize(older, reworded)).toBe('words')
    const moved = PLACES.map((place) =>
      place.id === first.place.id
        ? { ...place, position: [44.1, 33.1] as [number, number] }
        : place,
    )
    const changed = compareVersions(older, versionOf(datasetOf(RECORDS, '1.1.0', moved))).changed
    expect(changed.map(({ id }) => id)).toContain(first.id)
    expect(new Set(changed.flatMap(({ parts }) => parts))).toEqual(new Set(['place']))
  })

  it('say where a removed incident went, and why', () => {
    const [first, second, ...rest] = RECORDS
    if (!first || !second) throw new Error('expected records')
    const newer = at(rest, '2.0.0')
    const redirects = [redirect(first.id, second.id), redirect(second.id, null)]
    expect(compareVersions(older, newer, redirects).removed).toEqual([
      { id: first.id, title: first.title, to: null, reason: `why ${first.id}` },
      { id: second.id, title: second.title, to: null, reason: `why ${second.id}` },
    ])
    expect(lostIds([older], datasetOf(rest), redirects)).toEqual([])
    expect(lostIds([older], datasetOf(rest), redirects.slice(1))).toEqual([first.id])
  })

  it('do not compare a part that only one of them knows', () => {
    const known = older.incidents.map(({ parts, ...rest }) => {
      const { note: _note, ...others } = parts
      return { ...rest, parts: others }
    })
    expect(compareVersions({ ...older, incidents: known }, older).changed).toEqual([])
  })
})

describe('a redirect', () => {
  it('is followed to its end and keeps the first reason', () => {
    const redirects = [redirect('a', 'b'), redirect('b', 'c')]
    expect(followRedirect('a', redirects)).toEqual({ ...redirect('a', 'b'), to: 'c' })
    expect(followRedirect('c', redirects)).toBeNull()
  })

  it('that runs in a circle ends', () => {
    expect(followRedirect('a', [redirect('a', 'b'), redirect('b', 'a')])).not.toBeNull()
  })
})

describe('version numbers', () => {
  it('are ordered number by number', () => {
    const sorted = ['1.10.0', '1.2.0', '1.2.10', '0.9.9'].sort(versionOrder)
    expect(sorted).toEqual(['0.9.9', '1.2.0', '1.2.10', '1.10.0'])
  })

  it('grow with the change', () => {
    expect(nextVersion('1.2.3', 'words')).toBe('1.2.4')
    expect(nextVersion('1.2.3', 'records')).toBe('1.3.0')
  })
})

describe('the day of the last change', () => {
  const older = at(RECORDS)
  const newer = {
    ...at([...RECORDS, record('2020-03-30-late')], '1.1.0'),
    released: '2020-07-01',
  }

  it('is that of the first version that has the incident as it is', () => {
    expect(lastChanged([older, newer], RECORDS[0]?.id ?? '')).toBe(INFO.released)
    expect(lastChanged([older, newer], '2020-03-30-late')).toBe('2020-07-01')
    expect(lastChanged([older, newer], 'never')).toBeNull()
  })
})
