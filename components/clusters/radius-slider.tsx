import { useId } from 'react'
import { useMessages } from '@/components/messages/use-messages'
import styles from './cluster-panel.module.css'

interface RadiusSliderProps {
  /** The farthest first, all finite. */
  readonly distancesKm: Float64Array
  readonly radiusKm: number
  readonly onPick: (km: number) => void
}

/** Chooses a radius by half kilometres. */
export function RadiusSlider({ distancesKm, radiusKm, onPick }: RadiusSliderProps) {
  const analysisMessages = useMessages('analysis')
  const id = useId()
  return (
    <>
      <label htmlFor={id} className={styles.sliderName}>
        {analysisMessages.radius.slider}
      </label>
      <input
        id={id}
        className={styles.slider}
        type="range"
        min={0.5}
        max={sliderEnd(distancesKm, radiusKm)}
        step={0.5}
        value={radiusKm}
        aria-valuetext={analysisMessages.radiusKm(radiusKm)}
        onChange={({ target }) => onPick(target.valueAsNumber)}
      />
    </>
  )
}

const SLIDER_ENDS = [10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000]

/** Where the slider ends: at a round number, so that it stays as the radius moves, and not for the farthest tenth, since nobody clusters by stragglers. */
function sliderEnd(distancesKm: Float64Array, radiusKm: number): number {
  const needed = Math.max(radiusKm, distancesKm[Math.floor(distancesKm.length / 10)] ?? 0)
  return SLIDER_ENDS.find((end) => end >= needed) ?? 20_016
}
