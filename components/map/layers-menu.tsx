import { type KeyboardEvent, useRef, useState } from 'react'
import styles from './controls.module.css'
import { type Base, type Layers, SWITCHES, type Switch } from './layers'
import { ControlButton } from './map-controls'
import type { MapMessages } from './map-messages'

interface LayersMenuProps {
  readonly layers: Layers
  readonly operatorName: string | null
  readonly onBase: (base: Base) => void
  readonly onTurn: (layer: Switch, on: boolean) => void
  readonly messages: MapMessages
}

/** A button and the panel it opens: which base map, and what is drawn on it. */
export function LayersMenu({ layers, operatorName, onBase, onTurn, messages }: LayersMenuProps) {
  const [isOpen, setOpen] = useState(false)
  const menu = useRef<HTMLDivElement>(null)
  const bases: [Base, string][] = [
    ['built-in', messages.builtIn],
    ['osm', messages.openStreetMap],
  ]
  if (operatorName !== null) bases.push(['operator', operatorName])
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
                  checked={layers.base === base}
                  onChange={() => onBase(base)}
                />
                {name}
              </label>
            ))}
          </fieldset>
          <fieldset>
            <legend>{messages.draw}</legend>
            {SWITCHES.map((layer) => (
              <label key={layer}>
                <input
                  type="checkbox"
                  checked={layers.isOn[layer]}
                  onChange={(event) => onTurn(layer, event.target.checked)}
                />
                {messages[layer]}
              </label>
            ))}
          </fieldset>
        </div>
      )}
    </div>
  )
}
