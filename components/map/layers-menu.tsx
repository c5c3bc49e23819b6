import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { MapMessages } from '@/components/messages/map-messages'
import { MAP_LAYERS, type MapLayer } from '@/geo/view/view-state'
import type { Base } from './base-choice'
import styles from './controls.module.css'
import type { OperatorTiles } from './incident-map-props'
import { ControlButton } from './map-controls'

interface LayersMenuProps {
  readonly base: Base
  readonly layers: readonly MapLayer[]
  readonly operatorTiles: readonly OperatorTiles[]
  readonly onBase: (base: Base) => void
  readonly onLayers: (layers: readonly MapLayer[]) => void
  readonly messages: MapMessages
}

/** What tells that the reader is elsewhere. */
const OUTSIDE = ['pointerdown', 'focusin'] as const

/** A button and the panel it opens: which base map, and what is drawn on it. */
export function LayersMenu(props: LayersMenuProps) {
  const { base: current, layers, operatorTiles, onBase, onLayers, messages } = props
  const [isOpen, setOpen] = useState(false)
  const menu = useRef<HTMLDivElement>(null)
  const bases: [Base, string][] = [
    ['built-in', messages.builtIn],
    ['osm', messages.openStreetMap],
    ...operatorTiles.map(({ id, name }): [Base, string] => [id, name]),
  ]
  useEffect(
    function closeFromOutside() {
      if (!isOpen) return
      const close = ({ target }: Event) => {
        if (!menu.current?.contains(target as Node)) setOpen(false)
      }
      for (const type of OUTSIDE) document.addEventListener(type, close)
      return () => {
        for (const type of OUTSIDE) document.removeEventListener(type, close)
      }
    },
    [isOpen],
  )
  function closeOnEscape(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !isOpen) return
    event.stopPropagation()
    setOpen(false)
    menu.current?.querySelector('button')?.focus()
  }
  return (
    <div ref={menu} role="none" onKeyDown={closeOnEscape}>
      <ControlButton
        name={messages.layers}
        icon="layers"
        isExpanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && (
        <div className={styles.panel}>
          <fieldset>
            <legend>{messages.baseMap}</legend>
            {bases.map(([base, name]) => (
              <label key={base}>
                <input
                  type="radio"
                  name="riposte-base"
                  checked={current === base}
                  onChange={() => onBase(base)}
                />
                {name}
              </label>
            ))}
          </fieldset>
          <fieldset>
            <legend>{messages.draw}</legend>
            {MAP_LAYERS.map((layer) => (
              <label key={layer}>
                <input
                  type="checkbox"
                  checked={layers.includes(layer)}
                  onChange={() => onLayers(toggled(layers, layer))}
                />
                {messages.layerNames[layer]}
              </label>
            ))}
          </fieldset>
        </div>
      )}
    </div>
  )
}

const toggled = (layers: readonly MapLayer[], layer: MapLayer) =>
  MAP_LAYERS.filter((each) => layers.includes(each) !== (each === layer))
