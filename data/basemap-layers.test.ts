import { booleanPointInPolygon } from '@turf/turf'
import type { Feature } from 'geojson'
import { describe, expect, it } from 'vitest'
import { listBasemapLayers, readBasemap, readCountry } from './basemap-layers'

describe('the layers of the built-in map', () => {
  it.each(listBasemapLayers())('%s is GeoJSON', (layer) => {
    expect(JSON.parse(readBasemap(layer) ?? '')).toMatchObject({ type: 'FeatureCollection' })
  })

  it('give the ground of one country', () => {
    const { features } = JSON.parse(readCountry('IQ') ?? '')
    expect(features.map(({ properties }: Feature) => properties)).toEqual([{ code: 'IQ' }])
    expect(booleanPointInPolygon([44.4, 33.3], features[0])).toBe(true)
    expect(booleanPointInPolygon([51.4, 35.7], features[0])).toBe(false)
    expect(readCountry('QQ')).toBeNull()
    expect(JSON.parse(readCountry('VA') ?? '')).toMatchObject({ type: 'FeatureCollection' })
  })

  it('have none outside their folder', () => {
    expect(readBasemap('../iraq-2019-2020/dataset')).toBeNull()
  })
})
