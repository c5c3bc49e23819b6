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
/** Files that did not come, or came as something else: the browser's cache may hold that. */
const failed = new Set<BasemapFile>()

/** Fetches a file of the base map from this site, once; after a failure the next call tries again. */
export function loadBasemap<F extends BasemapFile>(file: F): Promise<BasemapFiles[F]> {
  const known = loading.get(file)
  if (known) return known as Promise<BasemapFiles[F]>
  const promise = fetchBasemap(file)
  loading.set(file, promise)
  promise.catch(() => {
    loading.delete(file)
    failed.add(file)
  })
  return promise
}

async function fetchBasemap<F extends BasemapFile>(file: F): Promise<BasemapFiles[F]> {
  const address = `/basemap/${file}.json`
  const response = await fetch(address, { cache: failed.has(file) ? 'reload' : 'default' })
  if (!response.ok) throw new Error(`${address}: expected 200, got ${response.status}`)
  return response.json()
}
