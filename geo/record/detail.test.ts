import { describe, expect, it } from 'vitest'
import { DATASET, INFO, link, PLACES, record, SOURCES, source } from '../fixtures/dataset'
import { detailOf, type IncidentDetail } from './detail'
import { joinDataset } from './incident'

const first = record('2020-01-01-first')
const whole = record('2020-01-03-whole', { links: [link(first.id, 'party')], sources: ['wire'] })
const part = record('2020-01-03-part', { partOf: whole.id, sources: ['ministry'] })
const later = record('2020-01-05-later', {
  links: [
    link(whole.id, 'press', {
      statements: [{ by: 'press', voice: 'press', source: 'copy' }],
    }),
  ],
  sources: ['copy'],
})
const dataset = joinDataset(INFO, PLACES, SOURCES, [first, whole, part, later])

function detail(id: string): IncidentDetail {
  const found = detailOf(dataset, id)
  if (!found) throw new Error(`expected ${id}`)
  return found
}

describe('the detail of an incident', () => {
  it('says what it answers and what answered it, and how many days lie between', () => {
    const { answers, answeredBy, throughParent, linkSources } = detail(whole.id)
    expect(answers.map(({ incident, lagDays }) => [incident.id, lagDays])).toEqual([[first.id, 2]])
    expect(answeredBy.map(({ incident, lagDays }) => [incident.id, lagDays])).toEqual([
      [later.id, 2],
    ])
    expect(throughParent).toBeNull()
    expect(linkSources.map(({ id }) => id)).toEqual(['copy'])
  })

  it('gives a part the chain of the whole, and the sources of that chain', () => {
    const { answers, answeredBy, throughParent, parent, linkSources } = detail(part.id)
    expect([...answers, ...answeredBy]).toEqual([])
    expect(parent?.id).toBe(whole.id)
    expect(throughParent?.answers.map(({ incident }) => incident.id)).toEqual([first.id])
    expect(throughParent?.answeredBy.map(({ incident }) => incident.id)).toEqual([later.id])
    expect(linkSources.map(({ id }) => id).sort()).toEqual(['copy', 'wire'])
  })

  it('is drawn, and draws what it names, as the channels of the dataset say', () => {
    const rocket = record('2020-01-01-rocket', { act: 'rocket', target: 'coalition' })
    const strike = record('2020-01-02-strike', {
      ...{ act: 'airstrike', target: 'others', links: [link(rocket.id, 'party')] },
    })
    const looks = (info: typeof INFO) => {
      const found = detailOf(joinDataset(info, PLACES, SOURCES, [rocket, strike]), strike.id)
      return [found?.look, found?.answers[0]?.incident.look]
    }
    expect(looks(INFO)).toEqual([
      { tone: 'neutral', shape: 'airstrike', isHollow: false },
      { tone: 'first', shape: 'rocket', isHollow: false },
    ])
    const byAct = { channels: { colour: 'act' }, tones: { airstrike: 'second' } } as const
    expect(looks({ ...INFO, ...byAct }).map((look) => look?.tone)).toEqual(['second', 'neutral'])
  })

  it('can be had of every incident, and finds every source that it cites', () => {
    for (const { record: each } of DATASET.incidents) {
      const found = detailOf(DATASET, each.id)
      const known = [...(found?.sources ?? []), ...(found?.linkSources ?? [])].map(({ id }) => id)
      for (const { statements } of [...(found?.answers ?? []), ...(found?.answeredBy ?? [])]) {
        for (const { source } of statements) expect(known).toContain(source)
      }
    }
    expect(detailOf(DATASET, 'nothing')).toBeNull()
  })

  it('never counts a text that only repeats others', () => {
    const mash = source('mash', { pointer: true })
    const count = (sources: string[]) => {
      const one = record('2020-01-07-pointed', { sources })
      return detailOf(joinDataset(INFO, PLACES, [...SOURCES, mash], [one]), one.id)
        ?.independentSources
    }
    expect(count(['mash', 'wire', 'ministry'])).toBe(2)
    expect(count(['mash'])).toBe(0)
  })

  it('finds the sources of its place', () => {
    const places = PLACES.map((place) =>
      place.id === 'camp' ? { ...place, sources: ['ministry'] } : place,
    )
    const found = detailOf(joinDataset(INFO, places, SOURCES, [first]), first.id)
    expect(found?.placeSources.map(({ id }) => id)).toEqual(['ministry'])
  })

  it('counts copies of one text once', () => {
    const copies = record('2020-01-07-copied', { sources: ['wire', 'copy', 'ministry'] })
    const found = detailOf(joinDataset(INFO, PLACES, SOURCES, [copies]), copies.id)
    expect(found?.sources).toHaveLength(3)
    expect(found?.independentSources).toBe(2)
  })
})
