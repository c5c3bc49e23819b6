import { describe, expect, it } from 'vitest'
import type { Dataset } from '@/geo/record/incident'
import type { IncidentRecord } from '@/geo/record/schema'
import { openRecords } from './fixtures/records'

const recordsOf = ({ incidents, held }: Dataset): IncidentRecord[] => [
  ...incidents.map(({ record }) => record),
  ...held,
]

describe.each(await openRecords())('the words of $dataset.info.id', ({ dataset }) => {
  const records = recordsOf(dataset)

  it('spell each claimant in one way', () => {
    const spellings = new Map<string, Set<string>>()
    for (const name of records.flatMap(claimantsOf)) {
      const key = withoutSpelling(name)
      spellings.set(key, (spellings.get(key) ?? new Set()).add(name))
    }
    const several = [...spellings.values()].filter((names) => names.size > 1)
    expect(several.map((names) => [...names])).toEqual([])
  })

  it('write every note as a sentence, with a capital and a full stop', () => {
    const notes = [...records, ...dataset.places.values()].flatMap(notesIn)
    const others = notes.filter((note) => !/^[\p{Lu}\d“‘].*[.!?…”]$/su.test(note))
    expect(others).toEqual([])
  })
})

describe('spellings of one claimant', () => {
  it.each([
    ['Al-Masdar', 'Al-Masdar News'],
    ['Talos', 'Talos Iraq blog'],
    ['al-Sumaria', 'Alsumaria'],
    ['coalition spokesman', 'the coalition spokesperson'],
    ['unnamed US official (AP)', 'an unnamed US official (AP)'],
    ['mashviral', 'Mashviral'],
  ])('are %s and %s', (a, b) => {
    expect(withoutSpelling(a)).toBe(withoutSpelling(b))
  })

  it.each([
    ['police sources', 'police sources (Reuters)'],
    ['Iraqi military', 'Iraqi army'],
    ['Iraqi Security Media Cell', 'Iraqi security officials'],
  ])('are not %s and %s', (a, b) => {
    expect(withoutSpelling(a)).not.toBe(withoutSpelling(b))
  })
})

/** Everybody who is named as saying something. */
function claimantsOf(record: IncidentRecord): string[] {
  return [
    ...(record.date?.reported ?? []),
    ...record.otherPlaces,
    ...record.attributions,
    ...record.counts,
    ...record.casualties,
    ...record.claims,
    ...record.links.flatMap(({ statements }) => statements),
  ].map(({ by }) => by)
}

/** A name without what spellings differ in: case, hyphens, articles, and words that name the kind of outlet. */
function withoutSpelling(name: string): string {
  return name
    .toLowerCase()
    .replace(/spokes(man|woman|person)/g, 'spokesman')
    .replace(/\b(al|el)-/g, 'al')
    .replace(/\b(the|an?|news|agency|iraq blog|blog|tv|television)\b/g, '')
    .replace(/[^\p{L}\d()]/gu, '')
}

/** Every `note` at any depth. */
function notesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'note' && typeof part === 'string' ? [part] : notesIn(part),
  )
}
