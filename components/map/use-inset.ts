import { useMemo, useState } from 'react'
import { useMap } from 'react-leaflet'
import { useAfterwards } from '@/components/state/use-afterwards'
import { isLarge } from '@/components/state/use-results'
import type { BasePlaces } from '@/geo/scene/map/base-place'
import { chooseInset, type Inset } from '@/geo/scene/map/inset'
import { CORNERS, type Corner, quietCorner } from '@/geo/scene/map/inset-corner'
import { APART_PX, type MapScene, type MapSubject } from '@/geo/scene/map/map-scene'
import { coveredBoxes } from './covered-boxes'

/** A smaller map has no room for an inset, in pixels. */
const LEAST_WIDTH = 640
const LEAST_HEIGHT = 440

/** Sides of an inset: a part of the map's, within bounds. */
const WIDTH_PART = 0.28
const WIDTHS = [230, 330] as const
const HEIGHT_TO_WIDTH = 0.74

/** The inset of a map, where there is one, and whether and where the reader wants it. */
export interface InsetState {
  readonly inset: Inset | null
  readonly isOpen: boolean
  readonly corner: Corner
  readonly setOpen: (isOpen: boolean) => void
  readonly toNextCorner: () => void
}

/** Chooses the inset for what the map shows, where it helps the rows of `first` most. */
export function useInset(
  { table }: MapSubject,
  { frame, marks, asDots, drawn: placed }: MapScene,
  first: readonly ReadonlySet<number>[],
  places: BasePlaces | null,
): InsetState {
  const map = useMap()
  const [isOpen, setOpen] = useState(true)
  const [chosen, setCorner] = useState<Corner | null>(null)
  const present = useMemo(() => {
    const isSmall = frame.width < LEAST_WIDTH || frame.height < LEAST_HEIGHT
    if (asDots || isSmall) return null
    const width = Math.round(Math.max(WIDTHS[0], Math.min(frame.width * WIDTH_PART, WIDTHS[1])))
    const size = { width, height: Math.round(width * HEIGHT_TO_WIDTH) }
    const isArabic = document.documentElement.lang.startsWith('ar')
    const from = { table, placed, marks, frame, first, places, isArabic }
    return chooseInset({ ...from, apartPx: APART_PX.fine }, size)
  }, [table, placed, frame, marks, asDots, first, places])
  // The marks of a large table are there first: with those of the inset they would hold up a frame.
  const inset = useAfterwards(present, table, isLarge(table))
  const quiet = useMemo(
    () => (inset ? quietOf(map.getContainer(), inset, frame, marks) : CORNERS[0]),
    [map, inset, frame, marks],
  )
  const corner = chosen ?? quiet
  const toNextCorner = () =>
    setCorner(CORNERS[(CORNERS.indexOf(corner) + 1) % CORNERS.length] ?? CORNERS[0])
  return { inset, isOpen, corner, setOpen, toNextCorner }
}

function quietOf(
  container: HTMLElement,
  { frame: size }: Inset,
  frame: MapScene['frame'],
  marks: MapScene['marks'],
): Corner {
  const isRightToLeft = getComputedStyle(container).direction === 'rtl'
  const covered = coveredBoxes(container, ':not([data-corner], [data-corner] *)')
  return quietCorner(frame, size, marks, covered, isRightToLeft)
}
