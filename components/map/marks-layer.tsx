import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { useMap } from 'react-leaflet'
import { litRows, NOTHING_LIT, type OnLight } from '@/components/explorer/lit'
import { lazyPart } from '@/components/parts/lazy-part'
import type { IncidentTable } from '@/geo/table/table'
import { type MarkFeature, marksOf } from './map-features'
import type { MarkLook } from './mark-element'
import { MarkLayers } from './mark-layers'
import type { Stack } from './stack-popup'

/** Fetched when a list of several incidents is first wanted. */
const StackOpener = lazyPart(() => import('./stack-opener'), { name: 'stack', floats: true })

/** Only large tables need it. */
const DotField = lazyPart(() => import('./dot-field'), {
  name: 'marks',
  floats: true,
  pending: null,
})

interface MarksLayerProps {
  readonly placed: Int32Array
  /** All marks; where there are too many for that, those of the open and the lit incident. */
  readonly marks: readonly MarkFeature[]
  /** Whether the incidents are dots on a canvas, with the marks above them. */
  readonly asDots: boolean
  readonly look: MarkLook
  readonly onSelect: (row: number) => void
  readonly onLight: OnLight
}

/** The incidents on the map. */
export function MarksLayer({ placed, marks, asDots, look, onSelect, onLight }: MarksLayerProps) {
  const map = useMap()
  const layers = useRef<MarkLayers>(null)
  const [stack, setStack] = useState<Stack | null>(null)

  function activate({ geometry, properties: { rows, face, key, place, isGathered } }: MarkFeature) {
    const [lon = 0, lat = 0] = geometry.coordinates
    const onLeave = () => {
      if (layers.current?.element(key)) layers.current.focus(key)
      else map.getContainer().focus({ preventScroll: true })
    }
    const title = look.messages.stack({ place, isGathered, count: rows.length })
    if (rows.length === 1) onSelect(face)
    else setStack({ at: [lon, lat], rows, title, onSelect, onLight, onLeave })
  }
  const activateMark = useEffectEvent(activate)
  const activateDot = (row: number) => {
    const [mark] = marksOf(look.table, rowsAt(look.table, placed, row), row)
    if (mark) activate(mark)
  }
  const light = useEffectEvent((mark: MarkFeature | null) =>
    onLight(mark ? litRows(mark.properties.rows) : NOTHING_LIT),
  )

  // Before the browser draws: the marks follow the dates in the frame in which the list does.
  useLayoutEffect(
    function makeLayers() {
      const made = new MarkLayers(map, {
        activate: (mark) => activateMark(mark),
        light: (mark) => light(mark),
      })
      layers.current = made
      return () => {
        made.remove()
        layers.current = null
      }
    },
    [map],
  )

  useLayoutEffect(
    function updateMarks() {
      layers.current?.update(marks, look)
    },
    [marks, look],
  )

  useEffect(
    function closeStack() {
      // Whatever list is open is of the rows that were shown until now.
      if (!placed) return
      return () => {
        setStack(null)
        map.closePopup()
      }
    },
    [map, placed],
  )

  return (
    <>
      {asDots && (
        <DotField look={look} placed={placed} onActivate={activateDot} onLight={onLight} />
      )}
      {stack && <StackOpener stack={stack} look={look} onClose={() => setStack(null)} />}
    </>
  )
}

/** The placed rows at the very point of a row. */
function rowsAt(table: IncidentTable, placed: Int32Array, row: number): Int32Array {
  const [lon, lat] = [table.lon[row], table.lat[row]]
  return placed.filter((other) => table.lon[other] === lon && table.lat[other] === lat)
}
