import { useState } from 'react'

/** What lies under the incidents: the built-in map, OpenStreetMap's tiles, or a layer of the operator's by its id. */
export type Base = 'built-in' | 'osm' | (string & {})

const STORED = 'riposte:base'

/** The base map, remembered in this browser where it can be, and how to change it. */
export function useBase(operatorIds: readonly string[]): [Base, (base: Base) => void] {
  const [base, setBase] = useState(() => storedBase(operatorIds))
  const choose = (chosen: Base) => {
    setBase(chosen)
    storeBase(chosen)
  }
  return [base, choose]
}

function storedBase(operatorIds: readonly string[]): Base {
  try {
    const stored = localStorage.getItem(STORED)
    if (stored === 'osm' || (stored !== null && operatorIds.includes(stored))) return stored
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
