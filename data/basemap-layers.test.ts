import { describe, expect, it } from 'vitest'
import { listBasemapLayers, readBasemap } from './basemap-layers'

describe('the layers of the built-in map', () => {
  it.each(listBasemapLayers())('%s is GeoJSON', (layer) => {
    expect(JSON.parse(readBasemap(layer) ?? '')).toMatchObject({ type: 'FeatureCollection' })
  })

  it('have none outside their folder', () => {
    expect(readBasemap('../iraq-2019-2020/dataset')).toBeNull()
  })
})
