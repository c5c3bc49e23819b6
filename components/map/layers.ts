import { useState } from 'react'

/** What lies under the incidents: the built-in map, OpenStreetMap's tiles, or the operator's. */
export type Base = 'built-in' | 'osm' | 'operator'

/** What the reader may leave out. */
export const SWITCHES = ['names', 'governorates', 'areas', 'clusters', 'links'] as const
export type Switch = (typeof SWITCHES)[number]

/** What is drawn, as this reader wants it. */
export interface Layers {
  readonly base: Base
  readonly isOn: Readonly<Record<Switch, boolean>>
}

const STORED = 'riposte:base'

const ALL_ON = { names: true, governorates: true, areas: true, clusters: true, links: true }

/** What is drawn and how to change it. The base map is remembered in this browser, where it can be. */
export function useLayers(hasOperatorTiles: boolean) {
  const [base, setBase] = useState(() => storedBase(hasOperatorTiles))
  const [isOn, setOn] = useState<Layers['isOn']>(ALL_ON)
  return {
    layers: { base, isOn },
    chooseBase(chosen: Base) {
      setBase(chosen)
      storeBase(chosen)
    },
    turn(layer: Switch, on: boolean) {
      setOn((all) => ({ ...all, [layer]: on }))
    },
  }
}

function storedBase(hasOperatorTiles: boolean): Base {
  try {
    const stored = localStorage.getItem(STORED)
    if (stored === 'osm' || (stored === 'operator' && hasOperatorTiles)) return stored
  } catch {
    // Storage is switched off: the choice lasts as long as the page.
  }
  return 'built-in'
}

function storeBase(base: Base): void {
  try {
    localStorage.setItem(STORED, base)
  } catch {
    // As above.
  }
}
