import { useMemo } from 'react'
import type { Proximity } from '@/geo/cluster/proximity'
import type { Outline } from '@/geo/cluster/shape/outlines'
import { MOST_MARKS, placedParts, placedRows } from '@/geo/scene/map/map-mark'
import type { MapSubject } from '@/geo/scene/map/map-scene'
import { lookOf } from '@/geo/table/look'
import type { IncidentTable } from '@/geo/table/table'
import { layerOf } from '@/geo/view/view-state'
import type { IncidentMapProps } from './incident-map-props'
import type { MarkLook } from './mark-element'
import { useClusters } from './use-clusters'

interface MapState {
  readonly subject: MapSubject
  readonly look: MarkLook
  /** The clusters that want outlines, and what takes these. */
  readonly clustered: Proximity | null
  readonly takeOutlines: (outlines: readonly Outline[]) => void
}

/** What the map is of, and what its marks look like. */
export function useMapSubject(props: IncidentMapProps): MapState {
  const {
    table,
    facts,
    rows,
    proximity,
    links,
    layers,
    selected,
    lit,
    chainRows,
    steps,
    messages,
  } = props
  const rowLook = useMemo(() => lookOf(table, facts), [table, facts])
  const placed = useMemo(() => placedRows(table, rows), [table, rows])
  const open = useMemo(
    () => partsOf(table, placed, selected === null ? NO_ROWS : [selected]),
    [table, placed, selected],
  )
  const pointed = useMemo(() => partsOf(table, placed, lit.rows), [table, placed, lit])
  const look = useMemo<MarkLook>(
    () => ({
      ...rowLook,
      table,
      messages,
      selected: open,
      lit: pointed,
      litLink: lit.link,
      chainRows,
      steps,
    }),
    [table, rowLook, messages, open, pointed, chainRows, steps, lit.link],
  )
  const drawnLinks = useMemo(
    () => links.filter((link) => layers.includes(layerOf(link))),
    [layers, links],
  )
  const clustered = layers.includes('clusters') ? proximity : null
  const [clusters, takeOutlines] = useClusters(table, clustered)
  const isMany = placed.length > MOST_MARKS
  // The dots lie below the few marks that show which of them is open or lit.
  const always = useMemo(
    () => (isMany ? Int32Array.from(new Set([...open, ...pointed])).sort() : NONE),
    [isMany, open, pointed],
  )
  const subject = useMemo<MapSubject>(
    () => ({ table, placed, always, links: drawnLinks, clusters }),
    [table, placed, always, drawnLinks, clusters],
  )
  return { subject, look, clustered, takeOutlines }
}

const NONE = new Int32Array()

/** The same list for no rows, whatever is placed: what depends on it is not made anew. */
const partsOf = (table: IncidentTable, placed: Int32Array, rows: readonly number[]) =>
  rows.length === 0 ? NO_ROWS : rows.flatMap((row) => placedParts(table, placed, row))

const NO_ROWS: readonly number[] = []
