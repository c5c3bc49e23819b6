import { useMemo } from 'react'
import { gatheredMarks } from '@/geo/scene/map/gathered-marks'
import { type LinkArc, linkArcs } from '@/geo/scene/map/link-arcs'
import type { MapFrame } from '@/geo/scene/map/map-frame'
import {
  type MapScene,
  type MapSubject,
  markedRows,
  sceneClusters,
} from '@/geo/scene/map/map-scene'

/**
 * What stands where on the map, each part of it computed anew only when what it depends on changes:
 * pointing at something over dots moves no outline.
 */
export function useScene(subject: MapSubject, frame: MapFrame, apartPx: number): MapScene {
  const { table, placed, always, links, clusters } = subject
  const few = useMemo(() => markedRows(table, placed, frame), [table, placed, frame])
  const drawn = few ?? always
  const marks = useMemo(
    () => gatheredMarks(table, drawn, frame, apartPx),
    [table, drawn, frame, apartPx],
  )
  const arcs = useMemo(
    () => (links.length === 0 ? NO_ARCS : linkArcs(table, placed, links, marks, frame)),
    [table, placed, links, marks, frame],
  )
  const under = few && marks
  const outlines = useMemo(() => sceneClusters(clusters, under, frame), [clusters, under, frame])
  return useMemo(
    () => ({ frame, asDots: few === null, drawn, marks, arcs, clusters: outlines }),
    [frame, few, drawn, marks, arcs, outlines],
  )
}

/** The same for every scene without answers: what depends on them is not made anew. */
const NO_ARCS: readonly LinkArc[] = []
