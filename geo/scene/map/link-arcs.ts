import type { Position } from '../../space/position'
import { type IncidentTable, positionOf, type RowLink } from '../../table/table'
import { arcBetween } from './arc'
import { type MapFrame, pixelsOf, turnedLon } from './map-frame'
import { type MapMark, placedParts } from './map-mark'
import type { Pixel } from './pixel'

/** One curve on the map: a link between two marks. */
export interface LinkArc {
  readonly key: string
  readonly link: RowLink
  /** The placed rows at its ends: the link's own, or parts of them. */
  readonly from: number
  readonly to: number
  /** From mark to mark; longitudes run on past 180 degrees where it crosses the date line. */
  readonly line: readonly Position[]
  readonly points: readonly Pixel[]
}

/**
 * The curves of links among placed rows, from mark to mark, or from point to point for what has no
 * mark. An end that is a split incident is drawn at each of its parts; a link that has an end
 * nowhere, or both in one mark, has no curve.
 */
export function linkArcs(
  table: IncidentTable,
  placed: Int32Array,
  links: readonly RowLink[],
  marks: readonly MapMark[],
  frame: MapFrame,
): LinkArc[] {
  const standing = new Map(
    marks.flatMap(({ rows, position }) => rows.map((row) => [row, position])),
  )
  const nthBetween = new Map<string, number>()
  return endsOf(table, placed, links).flatMap(({ link, from, to }) => {
    const start = standing.get(from) ?? turnedPosition(table, frame, from)
    const end = standing.get(to) ?? turnedPosition(table, frame, to)
    if (!start || !end) return []
    const ends = `${start}>${end}`
    const nth = nthBetween.get(ends) ?? 0
    const line = arcBetween(start, end, nth)
    if (!line) return []
    nthBetween.set(ends, nth + 1)
    const key = `${ends}/${nth}/${link.from}/${link.to}/${link.rel}/${link.voice}`
    return { key, link, from, to, line, points: pixelsOf(frame, line) }
  })
}

function endsOf(table: IncidentTable, placed: Int32Array, links: readonly RowLink[]) {
  return links.flatMap((link) =>
    placedParts(table, placed, link.from).flatMap((from) =>
      placedParts(table, placed, link.to).map((to) => ({ link, from, to })),
    ),
  )
}

function turnedPosition(table: IncidentTable, frame: MapFrame, row: number): Position | null {
  const position = positionOf(table, row)
  return position && [turnedLon(frame, position[0]), position[1]]
}
