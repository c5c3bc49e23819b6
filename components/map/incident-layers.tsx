import { useMemo } from 'react'
import { lazyPart } from '@/components/parts/lazy-part'
import { type IncidentTable, positionOf } from '@/geo/table/table'
import { layerOf, type MapLayer } from '@/geo/view/view-state'
import { AreasLayer } from './areas-layer'
import type { Base } from './base-choice'
import { HullsLayer } from './hulls-layer'
import type { IncidentMapProps } from './incident-map-props'
import { LeadersLayer } from './leaders-layer'
import { linkArcs } from './link-arcs'
import { LinksLayer } from './links-layer'
import { MOST_MARKS, marksOf, placedParts, placedRows } from './map-features'
import type { MarkLook } from './mark-element'
import { MarksLayer } from './marks-layer'
import { NamesLayer } from './names-layer'
import { SelectionPan } from './selection-pan'
import { useSpread } from './use-spread'

/** Drawn only where a reader asks for it. */
const LaunchLayer = lazyPart(() => import('./launch-layer'), {
  name: 'launch',
  floats: true,
  pending: null,
})

interface IncidentLayersProps extends IncidentMapProps {
  readonly base: Base
  readonly onFail: () => void
}

/** Everything on the map that comes from the incidents, bottom to top. */
export function IncidentLayers({ base, onFail, ...props }: IncidentLayersProps) {
  const { table, rows, proximity, links, layers, tones, selected, lit, view, messages } = props
  const { chainRows } = props
  const draws = (layer: MapLayer) => layers.includes(layer)
  const placed = useMemo(() => placedRows(table, rows), [table, rows])
  const asDots = placed.length > MOST_MARKS
  const open = useMemo(() => partsOf(table, placed, selected), [table, placed, selected])
  const pointed = useMemo(
    () => lit.rows.flatMap((row) => placedParts(table, placed, row)),
    [table, placed, lit],
  )
  const look = useMemo<MarkLook>(
    () => ({ table, tones, messages, selected: open, lit: pointed, chainRows }),
    [table, tones, messages, open, pointed, chainRows],
  )
  // The dots lie below the few marks that show which of them is open or lit.
  const few = useMemo(() => Int32Array.from(new Set([...open, ...pointed])), [open, pointed])
  const drawn = asDots ? few : placed
  const marks = useMemo(() => marksOf(table, drawn, selected), [table, drawn, selected])
  const { spreadMarks, leaders } = useSpread(table, marks, selected)
  const arcs = useMemo(
    () =>
      linkArcs(
        table,
        placed,
        links.filter((link) => layers.includes(layerOf(link))),
      ),
    [layers, table, placed, links],
  )
  const positions = open.flatMap((row) => {
    const position = positionOf(table, row)
    return position ? [position] : []
  })
  return (
    <>
      {draws('areas') && <AreasLayer look={look} placed={drawn} onFail={onFail} />}
      {draws('clusters') && proximity && (
        <HullsLayer
          table={table}
          proximity={proximity}
          selected={props.selectedCluster}
          onSelect={props.onSelectCluster}
          messages={messages}
        />
      )}
      <LinksLayer
        look={look}
        arcs={arcs}
        litLink={lit.link}
        onSelect={props.onSelect}
        onLight={props.onLight}
      />
      <LeadersLayer leaders={leaders} />
      {draws('launch') && <LaunchLayer table={table} placed={placed} messages={messages} />}
      <MarksLayer
        placed={placed}
        marks={spreadMarks}
        asDots={asDots}
        look={look}
        onSelect={props.onSelect}
        onLight={props.onLight}
      />
      <NamesLayer
        marks={spreadMarks}
        open={open}
        arcs={arcs}
        isShown={draws('names')}
        withBase={base === 'built-in'}
        onFail={onFail}
        messages={messages}
      />
      <SelectionPan selected={selected} positions={positions} hasView={view !== null} />
    </>
  )
}

function partsOf(table: IncidentTable, placed: Int32Array, row: number | null): readonly number[] {
  return row === null ? [] : placedParts(table, placed, row)
}
