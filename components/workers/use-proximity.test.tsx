import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import * as extent from '@/geo/cluster/extent'
import * as kDistance from '@/geo/cluster/k-distance'
import * as kernel from '@/geo/cluster/kernel/dbscan'
import { AT_ONCE_LIMIT } from '@/geo/cluster/limit'
import * as pairs from '@/geo/cluster/pairs'
import { clusterRows } from '@/geo/cluster/proximity'
import { INFO, PLACES, record, SOURCES } from '@/geo/fixtures/dataset'
import { tableOf } from '@/geo/record/compile'
import { joinDataset } from '@/geo/record/incident'
import { useClusterProfile } from '../clusters/use-cluster-profile'
import { useKDistances } from '../clusters/use-k-distances'
import { useProximity } from './use-proximity'

vi.mock('@/geo/cluster/pairs', { spy: true })
vi.mock('@/geo/cluster/kernel/dbscan', { spy: true })
vi.mock('@/geo/cluster/extent', { spy: true })
vi.mock('@/geo/cluster/k-distance', { spy: true })

afterEach(() => vi.clearAllMocks())

/** So many incidents at one site. */
function tableWith(size: number) {
  const records = Array.from({ length: size }, (_, i) => record(`2020-01-01-incident-${i}`))
  return tableOf(joinDataset(INFO, PLACES, SOURCES, records))
}

/** What a hook gives when it is first rendered. */
function rendered<T>(hook: () => T): T {
  const results: T[] = []
  function Probe() {
    results.push(hook())
    return null
  }
  renderToStaticMarkup(<Probe />)
  return results.at(-1) as T
}

const params = { radiusKm: 50, minIncidents: 3 }
const allRows = (size: number) => Int32Array.from({ length: size }, (_, row) => row)

describe.each([
  ['few', AT_ONCE_LIMIT, true],
  ['many', AT_ONCE_LIMIT + 1, false],
])('of %s incidents (%d)', (_, size, isAtOnce) => {
  const table = tableWith(size)
  const rows = allRows(size)

  it('the page computes the clusters itself only where they are few', () => {
    const state = rendered(() => useProximity(table, rows, params).state)
    expect(pairs.clusterByPairs).toHaveBeenCalledTimes(isAtOnce ? 1 : 0)
    expect(kernel.clusterWithKernel).not.toHaveBeenCalled()
    expect(state).toEqual(isAtOnce ? expect.objectContaining({ count: 1 }) : 'computing')
  })

  it('with days apart it never does', () => {
    const state = rendered(() => useProximity(table, rows, { ...params, daysApart: 3 }).state)
    expect(state).toBe('computing')
    expect(pairs.clusterByPairs).not.toHaveBeenCalled()
    expect(kernel.clusterWithKernel).not.toHaveBeenCalled()
  })

  it('the page measures how far they reach only where they are few', () => {
    const proximity = clusterRows(table, rows, params, kernel.clusterWithKernel)
    const profile = rendered(() => useClusterProfile(table, proximity, 0).found)
    expect(extent.extentOf).toHaveBeenCalledTimes(isAtOnce ? 1 : 0)
    expect(profile).toEqual(isAtOnce ? expect.objectContaining({ places: 1 }) : 'computing')
  })

  it('the page measures the distances to neighbours only where they are few', () => {
    rendered(() => useKDistances(table, rows, 2))
    expect(kDistance.kDistances).toHaveBeenCalledTimes(isAtOnce ? 1 : 0)
  })
})

it('without parameters nothing is computed', () => {
  const table = tableWith(3)
  expect(rendered(() => useProximity(table, allRows(3), null).state)).toBeNull()
  expect(pairs.clusterByPairs).not.toHaveBeenCalled()
})
