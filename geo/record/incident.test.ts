import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryDataset } from '../fixtures/arbitrary'
import {
  casualty,
  DATASET,
  INFO,
  PLACES,
  place,
  RECORDS,
  record,
  SOURCES,
} from '../fixtures/dataset'
import { dayOf } from '../time/time'
import { PLACE_PRECISIONS, type PlacePrecision, STANDINGS } from '../vocabulary'
import { type Incident, joinDataset, locate, spanOf, tollOf } from './incident'
import { datasetSchema, incidentSchema, placesSchema, readAs, sourcesSchema } from './schema'

const join = (...records: Parameters<typeof joinDataset>[3]) =>
  joinDataset(INFO, PLACES, SOURCES, records)
const idsOf = ({ incidents }: { incidents: readonly Incident[] }) =>
  incidents.map((incident) => incident.record.id)
const incident = (id: string) => DATASET.incidents.find((one) => one.record.id === id) as Incident
const precisions = Object.keys(PLACE_PRECISIONS) as PlacePrecision[]

describe('the dataset made by hand', () => {
  it('is one that the schema takes', () => {
    const problems = [
      readAs(datasetSchema, INFO),
      readAs(placesSchema, { places: PLACES }),
      readAs(sourcesSchema, { sources: SOURCES }),
      ...RECORDS.map((one) => readAs(incidentSchema, one)),
    ].flatMap((result) => result.problems)
    expect(problems).toEqual([])
  })
})

describe('the order of incidents', () => {
  it('is that of their first possible days, whatever the order of the files', () => {
    fc.assert(
      fc.property(arbitraryDataset(), ({ info, incidents, places, sources }) => {
        const starts = incidents.map(({ span }) => span.start)
        expect(starts).toEqual(starts.toSorted((a, b) => a - b))
        const records = incidents.map((one) => one.record).toReversed()
        const again = joinDataset(info, [...places.values()], [...sources.values()], records)
        expect(again.incidents).toEqual(incidents)
      }),
      { numRuns: 100 },
    )
  })

  it('within a day is that of the time, those without one first', () => {
    const dataset = join(
      record('2020-01-01-noon', { date: { time: '12:00' } }),
      record('2020-01-01-untimed'),
      record('2020-01-01-evening', { date: { time: '19:35' } }),
      record('2020-01-01-night', { date: { time: '00:30' } }),
    )
    expect(idsOf(dataset)).toEqual([
      '2020-01-01-untimed',
      '2020-01-01-night',
      '2020-01-01-noon',
      '2020-01-01-evening',
    ])
  })

  it('puts children in order of time directly after a parent of the same day', () => {
    const partOf = '2020-01-01-strikes'
    const dataset = join(
      record('2020-01-01-strikes-elsewhere'),
      record('2020-01-01-a-part', { partOf, date: { time: '18:00' } }),
      record('2020-01-01-b-part', { partOf, date: { time: '17:30' } }),
      record('2020-01-01-c-part', { partOf }),
      record('2020-01-01-dawn', { date: { time: '05:00' } }),
      record(partOf),
    )
    expect(idsOf(dataset)).toEqual([
      partOf,
      '2020-01-01-c-part',
      '2020-01-01-b-part',
      '2020-01-01-a-part',
      '2020-01-01-strikes-elsewhere',
      '2020-01-01-dawn',
    ])
    expect(dataset.incidents[0]?.children).toEqual([
      '2020-01-01-c-part',
      '2020-01-01-b-part',
      '2020-01-01-a-part',
    ])
  })

  it('puts a child of a later day at its own day', () => {
    const dataset = join(
      record('2020-01-03-part', { partOf: '2020-01-01-strikes' }),
      record('2020-01-02-between'),
      record('2020-01-01-strikes', { date: { end: '2020-01-03' } }),
    )
    expect(idsOf(dataset)).toEqual(['2020-01-01-strikes', '2020-01-02-between', '2020-01-03-part'])
  })
})

describe('joining', () => {
  it('keeps held records out of the incidents and loses none', () => {
    expect(DATASET.held.map(({ id }) => id)).toEqual(['2020-03-15-held'])
    expect(idsOf(DATASET).toSorted()).toEqual(
      RECORDS.filter(({ held }) => !held)
        .map(({ id }) => id)
        .toSorted(),
    )
  })

  it('refuses a counted record without a date, and names it', () => {
    const undated = { ...record('2020-01-01-a'), id: 'undated-rumour', date: null }
    expect(() => join(undated)).toThrow('undated-rumour')
    expect(join({ ...undated, held: 'no date' }).held).toHaveLength(1)
  })

  it('refuses a place that is not there, and names both', () => {
    const lost = record('2020-01-01-a', {
      place: { id: 'atlantis', role: 'site', precision: 'P2' },
    })
    expect(() => join(lost)).toThrow('2020-01-01-a: no place "atlantis"')
  })

  it('does not change the files', () => {
    const before = structuredClone(RECORDS)
    join(...RECORDS)
    expect(RECORDS).toEqual(before)
  })

  it('draws hollow what is denied or disputed, and what happened at an alleged place only', () => {
    const hollow = DATASET.incidents.filter((one) => one.hollow).map((one) => one.record.id)
    expect(hollow).toEqual(['2020-02-02-rumour', '2020-02-05-dispute'])
    const standing = (label: (typeof STANDINGS)[number]) => ({
      ...record('2020-01-01-a').standing,
      label,
    })
    const hollowAt = STANDINGS.map(
      (label) => join(record('2020-01-01-a', { standing: standing(label) })).incidents[0]?.hollow,
    )
    expect(hollowAt).toEqual([false, false, true, true])
    const reported = record('2020-01-01-a', {
      place: { id: 'camp', role: 'reported-impact', precision: 'P2' },
    })
    expect(join(reported).incidents[0]?.hollow).toBe(true)
  })
})

describe('the span of a date', () => {
  const date = RECORDS[0]?.date as NonNullable<(typeof RECORDS)[0]['date']>

  it.each([
    [{}, '2020-01-05', '2020-01-05'],
    [{ start: '2020-01-04' }, '2020-01-04', '2020-01-05'],
    [{ end: '2020-01-07' }, '2020-01-05', '2020-01-07'],
    [{ start: '2020-01-03', end: '2020-01-09' }, '2020-01-03', '2020-01-09'],
  ])('of 5 January with %j is %s to %s', (over, start, end) => {
    expect(spanOf({ ...date, day: '2020-01-05', ...over })).toEqual({
      start: dayOf(start),
      end: dayOf(end),
    })
  })
})

describe('where an incident is put', () => {
  const at = (ofRecord: PlacePrecision, ofPlace: PlacePrecision, isParent = false) => {
    const there = place('there', { position: [44, 33], precision: ofPlace })
    const one = record('2020-01-01-a', {
      place: { id: 'there', role: 'site', precision: ofRecord },
    })
    return locate(one, new Map([['there', there]]), isParent)
  }

  it('is known no closer than the record says nor than the place allows', () => {
    precisions.forEach((ofRecord, i) => {
      precisions.forEach((ofPlace, j) => {
        const coarser = precisions[Math.max(i, j)] as PlacePrecision
        const { precision, within } = at(ofRecord, ofPlace)
        expect([precision, within]).toEqual([coarser, PLACE_PRECISIONS[coarser].within])
      })
    })
  })

  it('is a point, but for a country and for the parent of a split incident', () => {
    for (const precision of precisions) {
      const placed = precision === 'P6' ? null : [44, 33]
      expect(at(precision, 'P1').position, precision).toEqual(placed)
      expect(at('P1', precision).position, precision).toEqual(placed)
      expect(at(precision, 'P1', true).position, precision).toBeNull()
    }
  })

  it('is nowhere for a place without a point', () => {
    expect(incident('2020-02-20-undisclosed').location).toMatchObject({
      position: null,
      within: 'country',
    })
  })

  it('is a point for the children and none for their parent', () => {
    expect(incident('2019-12-29-strikes').children).toHaveLength(2)
    expect(incident('2019-12-29-strikes').location.position).toBeNull()
    expect(incident('2019-12-29-strike-town').location.position).toEqual([41.02, 34.37])
  })
})

describe('the toll', () => {
  it('is not stated where nobody states it, which is not none', () => {
    expect(tollOf([])).toEqual({ killed: null, wounded: null })
    expect(tollOf([casualty({ killed: [0, 0] })])).toEqual({
      killed: { min: 0, max: 0 },
      wounded: null,
    })
  })

  it('is the least and the greatest of rival figures for one group', () => {
    const rivals = [
      casualty({ by: 'a', killed: [2, 3] }),
      casualty({ by: 'b', killed: [1, 1] }),
      casualty({ by: 'c', killed: [2, 5] }),
    ]
    expect(tollOf(rivals).killed).toEqual({ min: 1, max: 5 })
  })

  it('is the sum over groups', () => {
    const groups = [
      casualty({ who: 'soldiers', killed: [1, 2], wounded: [3, 3] }),
      casualty({ who: 'police', killed: [10, 20] }),
    ]
    expect(tollOf(groups)).toEqual({ killed: { min: 11, max: 22 }, wounded: { min: 3, max: 3 } })
  })

  it('has no greatest where the greatest figure of one group is "at least"', () => {
    const rivals = [casualty({ killed: [9, null] }), casualty({ by: 'b', killed: [1, 2] })]
    expect(tollOf(rivals).killed).toEqual({ min: 1, max: null })
    const groups = [...rivals, casualty({ who: 'police', killed: [1, 1] })]
    expect(tollOf(groups).killed).toEqual({ min: 2, max: null })
  })

  it("takes a claimant's latest figure, and that of each field by itself", () => {
    const series = [
      casualty({ day: '2020-01-08', killed: [0, 0], wounded: [0, 0] }),
      casualty({ day: '2020-01-24', wounded: [34, 34] }),
      casualty({ day: '2020-02-10', wounded: [109, 109] }),
    ]
    const toll = { killed: { min: 0, max: 0 }, wounded: { min: 109, max: 109 } }
    expect(tollOf(series)).toEqual(toll)
    expect(tollOf(series.toReversed())).toEqual(toll)
  })

  it('keeps two figures of one claimant of one day, and an undated one beside dated ones', () => {
    const same = [
      casualty({ day: '2020-01-08', killed: [1, 1] }),
      casualty({ day: '2020-01-08', killed: [4, 4] }),
    ]
    expect(tollOf(same).killed).toEqual({ min: 1, max: 4 })
    const undated = [casualty({ killed: [9, 9] }), casualty({ day: '2020-01-08', killed: [4, 4] })]
    expect(tollOf(undated).killed).toEqual({ min: 4, max: 9 })
  })

  it('does not let one claimant replace the figures of another, nor of another group', () => {
    const two = [
      casualty({ by: 'a', day: '2020-01-08', killed: [9, 9] }),
      casualty({ by: 'b', day: '2020-01-09', killed: [4, 4] }),
      casualty({ by: 'b', who: 'police', day: '2020-01-10', killed: [1, 1] }),
    ]
    expect(tollOf(two).killed).toEqual({ min: 5, max: 10 })
  })

  it('leaves out what is excluded, even where it is the latest', () => {
    const rumour = [
      casualty({ day: '2020-01-08', killed: [2, 2] }),
      casualty({ day: '2020-01-09', killed: [80, 80], excluded: 'rumour' }),
    ]
    expect(tollOf(rumour).killed).toEqual({ min: 2, max: 2 })
  })

  it('of the dataset made by hand is as counted by hand', () => {
    expect(incident('2019-12-27-camp-rockets').toll).toEqual({
      killed: { min: 1, max: 1 },
      wounded: { min: 4, max: 6 },
    })
    expect(incident('2019-12-29-strikes').toll).toEqual({
      killed: { min: 25, max: 30 },
      wounded: { min: 51, max: 51 },
    })
  })
})
