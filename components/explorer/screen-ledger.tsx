import { useCallback, useMemo } from 'react'
import { withMessages } from '@/components/messages/shown-language'
import { useAfterwards } from '@/components/state/use-afterwards'
import { isLarge } from '@/components/state/use-results'
import type { Step } from '@/components/state/view-history'
import { whenIdle } from '@/components/state/when-idle'
import { extentOf } from '@/geo/table/table'
import type { Day } from '@/geo/time/time'
import { exploreLayer } from '../beside/explore-layer'
import { layerName } from '../beside/layer-name'
import { useMapBeside } from '../beside/use-map-beside'
import type { DatasetName } from '../open-data/dataset-name'
import { lazyPart } from '../parts/lazy-part'
import shell from './shell.module.css'
import type { ScreenState } from './use-screen'

/** Fetched when the browser has drawn the map, which is what a reader looks at first. */
const Ledger = lazyPart(
  async () => {
    await whenIdle()
    return withMessages(import('../ledger/ledger'), 'ledger')
  },
  { name: 'timeline' },
)

interface ScreenLedgerProps {
  readonly screen: ScreenState
  /** The rows of the chain that is marked because an incident of it is open; null for none. */
  readonly chainRows: ReadonlySet<number> | null
  /** It stands between others on a small screen, and takes little room until more is asked for. */
  readonly canFold: boolean
  readonly datasets: readonly DatasetName[]
  /** The dataset that the page is of, whatever is explored in its place. */
  readonly pageId: string
}

/** The ledger of what the screen shows, whatever its dates. */
export function ScreenLedger({ screen, chainRows, canFold, datasets, pageId }: ScreenLedgerProps) {
  const { facts, table, view, results, change } = screen
  const setRange = useCallback(
    (from: Day | null, to: Day | null, step: Step) => change({ from, to }, step),
    [change],
  )
  // Other dates change none of it; when anything else does, map and counts are there first.
  const context = useAfterwards(results.context, table, isLarge(table))
  const layers = useMapBeside(view.beside)
  const beside = useMemo(
    () =>
      layers.flatMap((layer) => {
        const named = view.beside.find(({ reference }) => reference === layer.reference)
        if (!named) return []
        const explored = view.data ?? pageId
        const onExplore = () => exploreLayer(layer.reference, view.beside, explored, pageId)
        return [{ ...layer, name: layerName(named, datasets), onExplore }]
      }),
    [layers, view.beside, view.data, datasets, pageId],
  )
  return (
    <div className={shell.ledger} data-print="ledger">
      <Ledger
        table={table}
        rows={results.rows}
        shown={results.summary.shown}
        contextRows={context.rows}
        links={context.links}
        facts={facts}
        lanes={view.lanes ?? facts.channels.lanes}
        onLanes={(lanes) => change({ lanes: lanes === facts.channels.lanes ? null : lanes })}
        canFold={canFold}
        onPlayed={screen.onPlayed}
        period={extentOf(table)}
        from={view.from}
        to={view.to}
        onRange={setRange}
        selected={screen.selected}
        lit={screen.lit}
        onSelect={screen.select}
        onLight={screen.light}
        chainRows={chainRows}
        beside={beside}
      />
    </div>
  )
}
