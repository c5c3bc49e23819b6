import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { withMessages } from '@/components/messages/shown-language'
import { useMessages } from '@/components/messages/use-messages'
import { useMapBeside } from '../beside/use-map-beside'
import type { DatasetName } from '../head/head-title'
import { MapIsland } from '../map/map-island'
import { lazyPart } from '../parts/lazy-part'
import type { OperatorTiles } from './operator-tiles'
import shell from './shell.module.css'
import type { ScreenState } from './use-screen'

/** Loaded when a mark of other data is first clicked. */
const BesidePanel = lazyPart(
  () => withMessages(import('../beside/beside-panel'), 'openData', 'record'),
  { name: 'layers', floats: true },
)

interface ScreenMapProps {
  readonly screen: ScreenState
  readonly tiles: readonly OperatorTiles[]
  /** The rows of the chain that is marked because an incident of it is open; null for none. */
  readonly chainRows: ReadonlySet<number> | null
  readonly datasets: readonly DatasetName[]
  /** The dataset that the page is of, whatever is explored in its place. */
  readonly pageId: string
  /** Called when incidents are drawn as dots instead of marks, and when they no longer are. */
  readonly onDots: (asDots: boolean) => void
  /** What lies over its lower edge. */
  readonly children?: ReactNode
}

/** The map of what the screen shows. */
export function ScreenMap(props: ScreenMapProps) {
  const { screen, tiles, chainRows, children } = props
  const messages = useMessages('screen')
  const { facts, table, view, results, change, mapBounds } = screen
  const operatorLayers = useMemo(
    () => tiles.map((layer) => ({ ...layer, name: layer.name ?? messages.ownTiles[layer.id] })),
    [tiles, messages],
  )
  const beside = useMapBeside(view.beside)
  const [chosen, setChosen] = useState<{ reference: string; rows: readonly number[] } | null>(null)
  const layer = view.beside.find(({ reference }) => reference === chosen?.reference)
  const choose = useCallback(
    (reference: string, rows: readonly number[]) => setChosen({ reference, rows }),
    [],
  )
  return (
    <div className={shell.map} data-print="map">
      <MapIsland
        table={table}
        rows={results.rows}
        proximity={results.proximity}
        links={results.links}
        facts={facts}
        selected={screen.selected}
        lit={screen.lit}
        chainRows={chainRows}
        steps={screen.chain.steps}
        onSelect={screen.select}
        onLight={screen.light}
        selectedCluster={screen.cluster}
        onSelectCluster={screen.openCluster}
        bounds={facts.bounds}
        view={view.at}
        onView={(at) => change({ at }, 'along')}
        onBounds={(bounds) => {
          mapBounds.current = bounds
        }}
        layers={view.layers}
        onLayers={(layers) => change({ layers })}
        operatorTiles={operatorLayers}
        isEmbedded={screen.isEmbedded}
        onDots={props.onDots}
        beside={beside}
        onBeside={choose}
        messages={messages.map}
      />
      {chosen && layer && (
        <BesidePanel
          layer={layer}
          rows={chosen.rows}
          layers={view.beside}
          datasets={props.datasets}
          explored={view.data ?? props.pageId}
          pageId={props.pageId}
          onClose={() => setChosen(null)}
        />
      )}
      {children}
    </div>
  )
}
