import type { FeatureCollection, Geometry } from 'geojson'
import { fileAddress } from '@/components/site/addresses'
import { siteFetch } from '@/components/site/site-fetch'
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

/** The ground of countries. */
export type Countries = FeatureCollection<Geometry, { readonly code: string }>

/** Where a dataset says nothing of its countries. */
export const NO_COUNTRIES: readonly string[] = []

const loading = new Map<string, Promise<unknown>>()
/** Files that did not come, or came as something else: the browser's cache may hold that. */
const failed = new Set<string>()

/** Fetches a file of the base map from this site, once; after a failure the next call tries again. */
export const loadBasemap = <F extends BasemapFile>(file: F): Promise<BasemapFiles[F]> =>
  loadOnce(file)

/** Fetches the ground of countries by their ISO 3166-1 codes, each as a file of the base map is. */
export async function loadCountries(codes: readonly string[]): Promise<Countries> {
  const each = await Promise.all(codes.map((code) => loadOnce<Countries>(`country-${code}`)))
  return { type: 'FeatureCollection', features: each.flatMap(({ features }) => features) }
}

/** Where a file of the base map is, and the ground of a country. */
export const basemapAddress = (file: BasemapFile): string => layerAddress(file)
export const countryAddress = (code: string): string => layerAddress(`country-${code}`)

const layerAddress = (file: string) => fileAddress(`/basemap/${file}.json`)

function loadOnce<T>(file: string): Promise<T> {
  const known = loading.get(file)
  if (known) return known as Promise<T>
  const promise = fetchBasemap<T>(file)
  loading.set(file, promise)
  promise.catch(() => {
    loading.delete(file)
    failed.add(file)
  })
  return promise
}

async function fetchBasemap<T>(file: string): Promise<T> {
  const address = layerAddress(file)
  const response = await siteFetch(address, { cache: failed.has(file) ? 'reload' : 'default' })
  if (!response.ok) throw new Error(`${address}: expected 200, got ${response.status}`)
  return response.json()
}
