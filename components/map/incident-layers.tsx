import { useCallback, useEffect, useEffectEvent, useMemo } from 'react'
import { useMap } from 'react-leaflet'
import { lazyPart } from '@/components/parts/lazy-part'
import type { ClusterOutline } from '@/geo/scene/map/cluster-outlines'
import type { MapMark } from '@/geo/scene/map/map-mark'
import { APART_PX } from '@/geo/scene/map/map-scene'
import { positionOf } from '@/geo/table/table'
import type { MapLayer } from '@/geo/view/view-state'
import { AreasLayer } from './areas-layer'
import type { Base } from './base-choice'
import { NO_COUNTRIES } from './basemap-files'
import { ClusterOutliner } from './cluster-outliner'
import { HullsLayer } from './hulls-layer'
import type { IncidentMapProps } from './incident-map-props'
import { InsetFrame } from './inset-frame'
import { LinksLayer } from './links-layer'
import type { MarkLook } from './mark-element'
import { MarksLayer } from './marks-layer'
import { NamesLayer } from './names-layer'
import { OverMap } from './over-map'
import { SelectionPan } from './selection-pan'
import { useBasemap } from './use-basemap'
import { useChosenMark } from './use-chosen-mark'
import { useInset } from './use-inset'
import { useLeavingClusters } from './use-leaving-clusters'
import { useMapFrame } from './use-map-frame'
import { useMapSubject } from './use-map-subject'
import { useNames } from './use-names'
import { useScene } from './use-scene'

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
  const { table, layers, selected, lit, view, messages, onLight, onSelect } = props
  const map = useMap()
  const draws = (layer: MapLayer) => layers.includes(layer)
  const frame = useMapFrame()
  const { subject, look, clustered, takeOutlines } = useMapSubject(props)
  const { placed } = subject
  const apartPx = APART_PX[matchMedia('(pointer: coarse)').matches ? 'coarse' : 'fine']
  const clusters = useLeavingClusters(table, subject.clusters)
  const scene = useScene({ ...subject, clusters }, frame, apartPx)
  useDotsReport(scene.asDots, props.onDots)
  const places = useBasemap('places', base === 'built-in', onFail)
  const insetState = useInset(subject, scene, useFirstRows(props, look), places)
  const inset = insetState.isOpen ? insetState.inset : null
  const { names, input, remeasure } = useNames(scene, look, draws('names') ? places : null, inset)
  const chosen = useChosenMark(scene, placed, look, apartPx, onSelect)
  const nameOf = useCallback(
    ({ size, places: count, place }: ClusterOutline) => messages.cluster(size, count, place),
    [messages],
  )
  const chooseMark = (mark: MapMark, refocus: () => void) => {
    const [lon, lat] = mark.position
    chosen.choose(mark, map.latLngToContainerPoint([lat, lon]), refocus)
  }
  return (
    <>
      {draws('areas') && (
        <AreasLayer look={look} placed={scene.drawn} frame={frame} onFail={onFail} />
      )}
      <LinksLayer
        look={look}
        arcs={scene.arcs}
        litLink={lit.link}
        onSelect={onSelect}
        onLight={onLight}
      />
      <ClusterOutliner table={table} proximity={clustered} onOutlines={takeOutlines} />
      <HullsLayer
        clusters={scene.clusters}
        selected={props.selectedCluster}
        onSelect={props.onSelectCluster}
      />
      {draws('launch') && (
        <LaunchLayer table={table} placed={placed} frame={frame} messages={messages} />
      )}
      {inset && <InsetFrame inset={inset} />}
      <MarksLayer
        placed={placed}
        marks={scene.marks}
        fanned={chosen.fanned}
        fanOf={chosen.fanOf}
        asDots={scene.asDots}
        look={look}
        onActivate={chooseMark}
        onActivateDot={chosen.chooseDot}
        onLight={onLight}
      />
      <NamesLayer
        frame={frame}
        names={draws('names') ? names : names.filter(({ kind }) => kind === 'cluster')}
        clusters={scene.clusters}
        selectedCluster={props.selectedCluster}
        onSelectCluster={props.onSelectCluster}
        nameOf={nameOf}
      />
      <OverMap
        region={map.getContainer().parentElement}
        frame={frame}
        subject={subject}
        look={look}
        chosen={chosen}
        insetState={insetState}
        nameInput={input}
        withNames={draws('names')}
        countries={props.facts.countries ?? NO_COUNTRIES}
        selectedCluster={props.selectedCluster}
        onSelect={onSelect}
        onSelectCluster={props.onSelectCluster}
        onLight={onLight}
        onLaidOut={remeasure}
      />
      <SelectionPan
        selected={selected}
        positions={look.selected.map((row) => positionOf(table, row)).filter((at) => at !== null)}
        hasView={view !== null}
      />
    </>
  )
}

function useDotsReport(asDots: boolean, onDots: IncidentMapProps['onDots']): void {
  const report = useEffectEvent(onDots)
  useEffect(() => report(asDots), [asDots])
}

/** The rows whose place is to be seen first: the steps of a chain that is followed, or an incident that is open and then its chain. */
function useFirstRows(
  { steps, chainRows }: Pick<IncidentLayersProps, 'steps' | 'chainRows'>,
  { selected }: MarkLook,
): readonly ReadonlySet<number>[] {
  return useMemo(() => {
    if (steps) return [new Set(steps.keys())]
    return [new Set(selected), chainRows ?? new Set<number>()]
  }, [steps, chainRows, selected])
}
