import { datasetAddress, incidentAddress } from '@/components/site/addresses'
import type { Redirect } from '@/geo/record/schema'
import { followRedirect } from '@/geo/record/versions'
import type { IncidentSource } from '@/geo/source'

/**
 * Where the address of a map leads whose incident is no more: the same map with what it was merged
 * into, or the page that says why it was withdrawn; null where the address is as good as ever.
 */
export async function movedAddress(
  source: IncidentSource,
  query: URLSearchParams,
): Promise<string | null> {
  const asked = query.get('incident')
  if (asked === null) return null
  const [{ id }, history] = await Promise.all([source.facts(), source.history()])
  const redirect = followRedirect(asked, history?.redirects ?? [])
  if (!redirect) return null
  if (redirect.to === null) return incidentAddress(id, redirect.from)
  const moved = new URLSearchParams(query)
  moved.set('incident', redirect.to)
  return `${datasetAddress(id)}?${moved}`
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
  return incidentAddress(datasetId, to, kept)
}
