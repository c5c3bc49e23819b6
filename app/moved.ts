import { incidentPath } from '@/components/incident/cited-incident'
import { readHistory } from '@/data/catalogue'
import type { Redirect } from '@/geo/record/schema'
import { followRedirect } from '@/geo/record/versions'

/**
 * Where the address of a map leads whose incident is no more: the same map with what it was merged
 * into, or the page that says why it was withdrawn; null where the address is as good as ever.
 */
export function movedAddress(datasetId: string, query: URLSearchParams): string | null {
  const id = query.get('incident')
  const redirect = id === null ? null : followRedirect(id, readHistory(datasetId)?.redirects ?? [])
  if (!redirect) return null
  if (redirect.to === null) return incidentPath(datasetId, redirect.from)
  const moved = new URLSearchParams(query)
  moved.set('incident', redirect.to)
  return `/${datasetId}?${moved}`
}

/** Where the page of an incident that was merged leads, with the rest of its query; null for one that was withdrawn. */
export function mergedAddress(
  datasetId: string,
  { from, to }: Redirect,
  query: URLSearchParams,
): string | null {
  if (to === null) return null
  const kept = new URLSearchParams(query)
  kept.set('merged', from)
  return `${incidentPath(datasetId, to)}?${kept}`
}
