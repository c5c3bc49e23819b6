import { useId, useState } from 'react'
import { KM_TICKS, logScale } from '@/components/analysis/log-scale'
import incident from '@/components/incident/incident.module.css'
import { analysisEn } from '@/components/messages/analysis-en'
import type { Proximity } from '@/geo/proximity'
import type { IncidentTable } from '@/geo/table'
import styles from './cluster-panel.module.css'
import { PLOT, RadiusChart } from './radius-chart'
import { useKDistances } from './use-k-distances'

interface RadiusSectionProps {
  readonly table: IncidentTable
  readonly proximity: Proximity
  readonly onRadius: (km: number) => void
}

/** The distances to the k-th neighbour, from which a radius is usually chosen, and a control that chooses it. */
export function RadiusSection({ table, proximity, onRadius }: RadiusSectionProps) {
  const { minIncidents, daysApart } = proximity.params
  const [radiusKm, pick] = usePickedRadius(proximity, onRadius)
  const words = analysisEn.radius
  const sliderId = useId()
  const k = Math.max(1, minIncidents - 1)
  const all = useKDistances(table, proximity.rows, k)
  const distancesKm = all?.filter(Number.isFinite)
  const farthest = distancesKm?.[0] ?? 0
  const scale = logScale(Math.max(farthest, radiusKm) * 1.08, PLOT.height)
  const coreAt = (km: number) => distancesKm?.filter((distance) => distance <= km).length ?? 0
  const sliderMost = sliderEnd(distancesKm ?? new Float64Array(), radiusKm)
  const count = proximity.rows.length
  return (
    <>
      <h3>{words.title}</h3>
      <p className={incident.soft}>
        {words.about(k)} {daysApart !== undefined && words.daysNotIn}
      </p>
      {!distancesKm && <p aria-live="polite">{words.computing}</p>}
      {distancesKm?.length === 0 && <p>{words.few}</p>}
      {distancesKm && distancesKm.length > 0 && (
        <RadiusChart
          distancesKm={distancesKm}
          scale={scale}
          radiusKm={radiusKm}
          label={words.chart(count, k, analysisEn.radiusKm(radiusKm), coreAt(radiusKm))}
          onPick={pick}
        />
      )}
      <label htmlFor={sliderId} className={styles.sliderName}>
        {words.slider}
      </label>
      <input
        id={sliderId}
        className={styles.slider}
        type="range"
        min={0.5}
        max={sliderMost}
        step={0.5}
        value={radiusKm}
        aria-valuetext={analysisEn.radiusKm(radiusKm)}
        onChange={({ target }) => pick(target.valueAsNumber)}
      />
      <p className={incident.soft}>
        {words.at(analysisEn.radiusKm(radiusKm), coreAt(radiusKm), count, k)}
      </p>
      {distancesKm && distancesKm.length > 0 && (
        <details className={styles.details}>
          <summary className={incident.soft}>{words.table}</summary>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{words.withinColumn}</th>
                <th scope="col">{words.coreColumn}</th>
              </tr>
            </thead>
            <tbody>
              {KM_TICKS.filter((km) => km <= scale.most).map((km) => (
                <tr key={km}>
                  <th scope="row">{analysisEn.km(km)}</th>
                  <td>{analysisEn.number(coreAt(km))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </>
  )
}

/** The radius of the clusters, or the one just picked while its clusters are on their way: the slider must not spring back under the hand. */
function usePickedRadius(proximity: Proximity, onRadius: (km: number) => void) {
  const [picked, setPicked] = useState<{ km: number; after: Proximity } | null>(null)
  const pick = (km: number) => {
    setPicked({ km, after: proximity })
    onRadius(km)
  }
  const radiusKm = picked?.after === proximity ? picked.km : proximity.params.radiusKm
  return [radiusKm, pick] as const
}

const SLIDER_ENDS = [10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000]

/** Where the slider ends: at a round number, so that it stays as the radius moves, and not for the farthest tenth, since nobody clusters by stragglers. */
function sliderEnd(distancesKm: Float64Array, radiusKm: number): number {
  const needed = Math.max(radiusKm, distancesKm[Math.floor(distancesKm.length / 10)] ?? 0)
  return SLIDER_ENDS.find((end) => end >= needed) ?? 20_016
}
