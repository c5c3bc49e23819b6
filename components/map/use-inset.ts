import { useMemo, useState } from 'react'
import type { BasePlaces } from '@/geo/scene/map/base-place'
import { chooseInset, type Inset } from '@/geo/scene/map/inset'
import { APART_PX, type MapScene, type MapSubject } from '@/geo/scene/map/map-scene'
import { CORNERS, type Corner } from './inset-corners'

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

/** Chooses the inset for what the map shows. */
export function useInset(
  { table, placed }: MapSubject,
  { frame, marks, asDots }: MapScene,
  followed: ReadonlySet<number> | null,
  places: BasePlaces | null,
): InsetState {
  const [isOpen, setOpen] = useState(true)
  const [corner, setCorner] = useState<Corner>(CORNERS[0])
  const inset = useMemo(() => {
    const isSmall = frame.width < LEAST_WIDTH || frame.height < LEAST_HEIGHT
    if (asDots || isSmall) return null
    const width = Math.round(Math.max(WIDTHS[0], Math.min(frame.width * WIDTH_PART, WIDTHS[1])))
    const size = { width, height: Math.round(width * HEIGHT_TO_WIDTH) }
    const isArabic = document.documentElement.lang.startsWith('ar')
    const from = { table, placed, marks, frame, followed, places, isArabic }
    return chooseInset({ ...from, apartPx: APART_PX.fine }, size)
  }, [table, placed, frame, marks, asDots, followed, places])
  const toNextCorner = () =>
    setCorner((now) => CORNERS[(CORNERS.indexOf(now) + 1) % CORNERS.length] ?? CORNERS[0])
  return { inset, isOpen, corner, setOpen, toNextCorner }
}
