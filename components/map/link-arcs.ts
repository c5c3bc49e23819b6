import type { Feature, LineString } from 'geojson'
import { type IncidentTable, positionOf, type RowLink } from '@/geo/table/table'
import { arcBetween } from './arc'
import { placedParts } from './map-features'

/** One curve on the map: a link between two placed rows. */
export interface LinkArc {
  readonly key: string
  readonly link: RowLink
  /** The placed rows at its ends: the link's own, or parts of them. */
  readonly from: number
  readonly to: number
  readonly feature: Feature<LineString, null>
}

/**
 * The curves of links among placed rows. An end that is a split incident is drawn at each of its
 * parts; a link that has an end nowhere, or both at one point, has no curve.
 */
export function linkArcs(
  table: IncidentTable,
  placed: Int32Array,
  links: readonly RowLink[],
): LinkArc[] {
  const arcs: LinkArc[] = []
  const nthBetween = new Map<string, number>()
  for (const link of links) {
    for (const from of placedParts(table, placed, link.from)) {
      for (const to of placedParts(table, placed, link.to)) {
        const start = positionOf(table, from)
        const end = positionOf(table, to)
        if (!start || !end) continue
        const ends = `${start}>${end}`
        const nth = nthBetween.get(ends) ?? 0
        const feature = arcBetween(start, end, nth)
        if (!feature) continue
        nthBetween.set(ends, nth + 1)
        const key = `${ends}/${nth}/${link.from}/${link.to}/${link.rel}/${link.voice}`
        arcs.push({ key, link, from, to, feature })
      }
    }
  }
  return arcs
}
