import type { IncidentTable, RowLink } from '../../table/table'
import { type ClusterOutline, clusterOutlines, type MapClusters } from './cluster-outlines'
import { gatheredMarks } from './gathered-marks'
import { type LinkArc, linkArcs } from './link-arcs'
import type { MapFrame } from './map-frame'
import { type MapMark, MOST_MARKS } from './map-mark'
import { fewInView } from './rows-in-view'

/** What a map is of. */
export interface MapSubject {
  readonly table: IncidentTable
  /** The rows that have a point, ascending. */
  readonly placed: Int32Array
  /** Those of them that have a mark even where there are too many for marks. */
  readonly always: Int32Array
  /** The answers that are drawn. */
  readonly links: readonly RowLink[]
  readonly clusters: MapClusters | null
}

/** What stands where on a map, in pixels of its frame and in degrees. */
export interface MapScene {
  readonly frame: MapFrame
  /** Whether the incidents are too many for marks: dots, with marks for a few. */
  readonly asDots: boolean
  /** The rows that the marks stand for: all that are placed; where those are many, the ones in view or, above dots, those that always have one. */
  readonly drawn: Int32Array
  /** In the order of their first incidents. */
  readonly marks: readonly MapMark[]
  readonly arcs: readonly LinkArc[]
  readonly clusters: readonly ClusterOutline[]
}

/** Marks nearer than this are gathered, in pixels: for a mouse, and for a finger. */
export const APART_PX = { fine: 27, coarse: 32 } as const

/**
 * Computes what stands where. Which marks there are depends on the frame's scale alone, but where there
 * are more incidents than can have marks: then those in view have them, or else all are dots.
 */
export function mapScene(subject: MapSubject, frame: MapFrame, apartPx: number): MapScene {
  const { table, placed, always, links, clusters } = subject
  const few = markedRows(table, placed, frame)
  const drawn = few ?? always
  const marks = gatheredMarks(table, drawn, frame, apartPx)
  return {
    frame,
    asDots: few === null,
    drawn,
    marks,
    arcs: linkArcs(table, placed, links, marks, frame),
    clusters: sceneClusters(clusters, few && marks, frame),
  }
}

/** The rows that have marks; null where all are dots. */
export const markedRows = (
  table: IncidentTable,
  placed: Int32Array,
  frame: MapFrame,
): Int32Array | null => (placed.length > MOST_MARKS ? fewInView(table, placed, frame) : placed)

/** The outlines that are drawn, under marks or, with null for these, over dots. */
export const sceneClusters = (
  clusters: MapClusters | null,
  marks: readonly MapMark[] | null,
  frame: MapFrame,
): ClusterOutline[] => (clusters ? clusterOutlines(clusters, marks ?? [], frame) : [])
