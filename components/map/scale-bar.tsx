import { inEm } from '@/components/text/text-size'
import type { MapFrame } from '@/geo/scene/map/map-frame'
import { scaleBar } from '@/geo/scene/map/scale-bar'
import styles from './scale-bar.module.css'

/** The longest a bar may be, in pixels of the scene. */
const LONGEST = 120

/** How much of the map's width it may take. */
const MOST = 3 / 8

interface ScaleBarProps {
  readonly frame: MapFrame
  readonly longest?: number
  /** Text of a number of km: "100 km". */
  readonly km: (km: number) => string
}

/** A bar of a round number of km, true at the middle of the map. */
export function ScaleBar({ frame, longest = LONGEST, km: kmText }: ScaleBarProps) {
  const { km, length } = scaleBar(frame, Math.min(longest, MOST * frame.width))
  const width = Math.ceil(length) + 2
  return (
    <span className={styles.bar} data-over-map>
      {kmText(km)}
      <svg viewBox={`0 0 ${width} 6`} width={inEm(width)} height="0.375em" aria-hidden="true">
        <path d={`M1 0v5h${length.toFixed(1)}v-5`} fill="none" stroke="currentColor" />
      </svg>
    </span>
  )
}
