import { describe, expect, it } from 'vitest'
import { DATASET } from '../fixtures/dataset'
import { tableOf } from '../record/compile'
import type { Incident } from '../record/incident'
import type { Position } from '../space/position'
import { filterRows, NO_FILTER } from '../table/filter'
import { rowOf } from '../table/table'
import { type DaySpan, dayOf } from '../time/time'
import { clusterPoints } from './cluster'
import { CLUSTER_ROLES, clusterRows } from './proximity'

const table = tableOf(DATASET)
const everything = filterRows(table, NO_FILTER)
const proximityAt = (radiusKm: number, minIncidents = 1, rows = everything) =>
  clusterRows(table, rows, { radiusKm, minIncidents }, clusterPoints)

describe('the clusters of some rows', () => {
  it('meet across the date line', () => {
    const across = DATASET.incidents.slice(-2).map((incident, i): Incident => {
      const position: Position = [i === 0 ? 179.99 : -179.99, -16.5]
      return { ...incident, location: { ...incident.location, position } }
    })
    const fiji = tableOf({ ...DATASET, incidents: across })
    expect(
      clusterRows(
        fiji,
        filterRows(fiji, NO_FILTER),
        { radiusKm: 5, minIncidents: 2 },
        clusterPoints,
      ).count,
    ).toBe(1)
  })

  it('count the days between the last possible day of the one and the first of the other', () => {
    const day = dayOf('2020-03-11')
    const spans = [
      { start: day, end: day + 6 },
      { start: day + 9, end: day + 9 },
    ]
    const apart = DATASET.incidents
      .slice(-2)
      .map((incident, i): Incident => ({ ...incident, span: spans[i] as DaySpan }))
    const week = tableOf({ ...DATASET, incidents: apart })
    const counts = [2, 3].map(
      (daysApart) =>
        clusterRows(
          week,
          filterRows(week, NO_FILTER),
          {
            radiusKm: 15,
            minIncidents: 2,
            daysApart,
          },
          clusterPoints,
        ).count,
    )
    expect(counts).toEqual([0, 1])
  })

  it('are none of no rows', () => {
    const none = proximityAt(15, 1, new Int32Array(0))
    expect([none.count, none.leftOut, none.rows.length]).toEqual([0, 0, 0])
  })
})

describe('left out of the clusters', () => {
  const roleOf = (id: string, radiusKm: number) =>
    CLUSTER_ROLES[proximityAt(radiusKm).roles[rowOf(table, id) as number] as number]

  it.each([
    ['a site', '2020-03-11-camp-rockets', 1],
    ['a town', '2020-02-02-rumour', 5],
    ['a district', '2020-02-05-dispute', 25],
  ])('is %s where the radius is any smaller than what it is known to', (_, id, km) => {
    expect(roleOf(id, km)).toBe('core')
    expect(roleOf(id, km - 0.001)).toBe('left-out')
  })

  it.each([
    ['a parent, whatever the radius', '2019-12-29-strikes'],
    ['a governorate, whatever the radius', '2020-02-12-somewhere'],
    ['what is not placed, whatever the radius', '2020-02-20-undisclosed'],
  ])('is %s', (_, id) => {
    expect(roleOf(id, 20_000)).toBe('left-out')
  })

  it('is a parent that has a point of its own, while its child takes part', () => {
    const [parent, child] = DATASET.incidents.slice(-2) as [Incident, Incident]
    const split = [
      { ...parent, children: [child.record.id] },
      { ...child, record: { ...child.record, partOf: parent.record.id } },
    ]
    const own = tableOf({ ...DATASET, incidents: split })
    const { rows, leftOut } = clusterRows(
      own,
      filterRows(own, NO_FILTER),
      {
        radiusKm: 15,
        minIncidents: 1,
      },
      clusterPoints,
    )
    expect([[...rows], leftOut]).toEqual([[1], 1])
  })

  it('is what the filter removed, without being counted among the rows left out', () => {
    const few = everything.filter((row) => row % 2 === 0)
    const { roles, leftOut, rows } = proximityAt(20_000, 1, few)
    expect(rows.length + leftOut).toBe(few.length)
    expect(CLUSTER_ROLES[roles[1] as number]).toBe('left-out')
  })
})
