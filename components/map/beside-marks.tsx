import { useEffect, useEffectEvent, useRef } from 'react'
import { useMap } from 'react-leaflet'
import type { IncidentTable } from '@/geo/table/table'
import { BesideLayer } from './beside-layer'
import { onPaintedClick } from './painted-clicks'

/** Another table that is drawn below the incidents, in a colour of its own. */
export interface MapBeside {
  readonly reference: string
  /** As CSS writes it. */
  readonly colour: string
  readonly table: IncidentTable
}

interface BesideMarksProps {
  readonly layers: readonly MapBeside[]
  /** Called with the layer and the rows whose mark was clicked. */
  readonly onChoose: (reference: string, rows: readonly number[]) => void
}

/** The layers beside what is explored, the first at the bottom; their marks answer to the pointer where no incident is. */
export default function BesideMarks({ layers, onChoose }: BesideMarksProps) {
  const map = useMap()
  const drawn = useRef<readonly (readonly [string, BesideLayer])[]>([])
  const choose = useEffectEvent(onChoose)

  useEffect(
    function drawLayers() {
      drawn.current = layers.map(({ reference, colour, table }) => [
        reference,
        new BesideLayer(table, colour).addTo(map),
      ])
      return () => {
        for (const [, layer] of drawn.current) layer.remove()
        drawn.current = []
      }
    },
    [map, layers],
  )

  useEffect(
    function followClicks() {
      return onPaintedClick(map, 'beside', (point) => {
        for (const [reference, layer] of drawn.current.toReversed()) {
          const rows = layer.rowsAt(point)
          if (rows.length === 0) continue
          choose(reference, rows)
          return true
        }
        return false
      })
    },
    [map],
  )

  return null
}
