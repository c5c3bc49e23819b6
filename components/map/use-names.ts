import { useCallback, useLayoutEffect, useMemo, useState } from 'react'
import { useMap } from 'react-leaflet'
import { useMeasure } from '@/components/text/use-measure'
import type { BasePlaces } from '@/geo/scene/map/base-place'
import type { Box } from '@/geo/scene/map/box-index'
import type { Inset } from '@/geo/scene/map/inset'
import { mapNames, type NameInput } from '@/geo/scene/map/map-names'
import type { MapScene } from '@/geo/scene/map/map-scene'
import type { PlacedName } from '@/geo/scene/map/name-type'
import { coveredBoxes } from './covered-boxes'
import type { MarkLook } from './mark-element'

/** The names of a map; `input` serves others over the same subject, and `remeasure` is called when what lies over the map has changed. */
export function useNames(
  scene: MapScene,
  { table, selected: open, steps, messages }: MarkLook,
  places: BasePlaces | null,
  inset: Inset | null,
): { names: readonly PlacedName[]; input: NameInput; remeasure: () => void } {
  const map = useMap()
  const measure = useMeasure()
  const [covered, setCovered] = useState<readonly Box[]>([])
  const remeasure = useCallback(() => {
    const boxes = coveredBoxes(map.getContainer())
    setCovered((before) => (areSame(before, boxes) ? before : boxes))
  }, [map])
  const { frame } = scene
  useLayoutEffect(
    function measureCover() {
      if (frame.width > 0 && (inset === null || inset)) remeasure()
    },
    [frame, inset, remeasure],
  )
  const input = useMemo<NameInput>(
    () => ({
      ...{ table, open, steps, places, measure, covered },
      isArabic: document.documentElement.lang.startsWith('ar'),
      clusterText: messages.clusterLabel,
      inset: inset && { of: inset, note: messages.inset.note(inset.rows.length) },
      beyond: 0.5,
    }),
    [table, open, steps, places, measure, covered, messages, inset],
  )
  const names = useMemo(() => mapNames(scene, input), [scene, input])
  return { names, input, remeasure }
}

/** The same boxes leave the names where they are. */
const areSame = (a: readonly Box[], b: readonly Box[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b)
