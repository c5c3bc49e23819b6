import type { FeatureCollection, Geometry } from 'geojson'
import type { BasePlaces } from '@/geo/scene/map/base-place'
import type { Governorates } from '@/geo/scene/map/precision-areas'

/** What each file of the built-in base map holds. */
export interface BasemapFiles {
  land: FeatureCollection<Geometry, object>
  lakes: FeatureCollection<Geometry, object>
  rivers: FeatureCollection<Geometry, { readonly rank: 'major' | 'minor' }>
  borders: FeatureCollection<Geometry, { readonly kind: 'country' | 'disputed' | 'governorate' }>
  governorates: Governorates
  places: BasePlaces
}
export type BasemapFile = keyof BasemapFiles

const loading = new Map<BasemapFile, Promise<unknown>>()

/** Fetches a file of the base map from this site, once; after a failure the next call tries again. */
export function loadBasemap<F extends BasemapFile>(file: F): Promise<BasemapFiles[F]> {
  const known = loading.get(file)
  if (known) return known as Promise<BasemapFiles[F]>
  const promise: Promise<BasemapFiles[F]> = fetch(`/basemap/${file}.json`).then((response) => {
    if (!response.ok) throw new Error(`/basemap/${file}.json: expected 200, got ${response.status}`)
    return response.json()
  })
  loading.set(file, promise)
  promise.catch(() => loading.delete(file))
  return promise
}
