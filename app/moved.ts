import { incidentPath } from '@/components/incident/cited-incident'
import { readHistory } from '@/data/catalogue'
import { followRedirect } from '@/geo/versions'

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
