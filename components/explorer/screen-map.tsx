import { type ReactNode, useMemo } from 'react'
import { useMessages } from '@/components/messages/use-messages'
import { MapIsland } from '../map/map-island'
import type { OperatorTiles } from './operator-tiles'
import shell from './shell.module.css'
import type { ScreenState } from './use-screen'

interface ScreenMapProps {
  readonly screen: ScreenState
  readonly tiles: readonly OperatorTiles[]
  /** The rows of the chain that is marked because an incident of it is open; null for none. */
  readonly chainRows: ReadonlySet<number> | null
  /** What lies over its lower edge. */
  readonly children?: ReactNode
}

/** The map of what the screen shows. */
export function ScreenMap({ screen, tiles, chainRows, children }: ScreenMapProps) {
  const messages = useMessages('screen')
  const { facts, table, view, results, change, mapBounds } = screen
  const operatorLayers = useMemo(
    () => tiles.map((layer) => ({ ...layer, name: layer.name ?? messages.ownTiles[layer.id] })),
    [tiles, messages],
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
        messages={messages.map}
      />
      {children}
    </div>
  )
}
