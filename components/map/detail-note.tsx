import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useMap } from 'react-leaflet'
import type { MapMessages } from '@/components/messages/map-messages'
import type { Base } from './base-choice'
import controls from './controls.module.css'
import type { OperatorTiles } from './incident-map-props'

/** From this zoom on the built-in map, which is made for a scale of one to ten million, has nothing more to show. */
const NO_DETAIL_ZOOM = 11.5

interface DetailNoteProps {
  readonly operatorTiles: readonly OperatorTiles[]
  readonly onBase: (base: Base) => void
  readonly messages: MapMessages
}

/** Says, where the built-in map is enlarged beyond what it holds, that it is, and offers the layers there are; once closed it stays so. */
export function DetailNote({ operatorTiles, onBase, messages }: DetailNoteProps) {
  const map = useMap()
  const [isClose, setClose] = useState(map.getZoom() >= NO_DETAIL_ZOOM)
  const [isClosed, setClosed] = useState(false)
  useEffect(
    function followZoom() {
      const follow = () => setClose(map.getZoom() >= NO_DETAIL_ZOOM)
      map.on('zoomend', follow)
      return () => {
        map.off('zoomend', follow)
      }
    },
    [map],
  )
  const region = map.getContainer().parentElement
  if (!isClose || isClosed || !region) return null
  const layers = [{ id: 'osm', name: messages.openStreetMap }, ...operatorTiles]
  return createPortal(
    <div role="status" className={controls.note} data-over-map data-print="none">
      <span>{messages.noDetail}</span>
      {layers.map(({ id, name }) => (
        <button key={id} type="button" className="text-button" onClick={() => onBase(id)}>
          {messages.showInstead(name)}
        </button>
      ))}
      <button type="button" className="text-button" onClick={() => setClosed(true)}>
        {messages.close}
      </button>
    </div>,
    region,
  )
}
