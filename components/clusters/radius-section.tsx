import { useMessages } from '@/components/messages/use-messages'
import { logScale } from '@/components/panel/log-scale'
import panel from '@/components/panel/panel.module.css'
import { RetryButton } from '@/components/parts/retry-button'
import { countWithin } from '@/geo/cluster/k-distance'
import type { Proximity } from '@/geo/cluster/proximity'
import type { IncidentTable } from '@/geo/table/table'
import { PLOT, RadiusChart } from './radius-chart'
import { RadiusSlider } from './radius-slider'
import { RadiusTable } from './radius-table'
import { useKDistances } from './use-k-distances'
import { usePickedRadius } from './use-picked-radius'

interface RadiusSectionProps {
  readonly table: IncidentTable
  readonly proximity: Proximity
  readonly onRadius: (km: number) => void
}

/** The distances to the k-th neighbour, from which a radius is usually chosen, and a control that chooses it. */
export function RadiusSection({ table, proximity, onRadius }: RadiusSectionProps) {
  const analysisMessages = useMessages('analysis')
  const { minIncidents, daysApart } = proximity.params
  const [radiusKm, pick] = usePickedRadius(proximity, onRadius)
  const words = analysisMessages.radius
  const k = Math.max(1, minIncidents - 1)
  const { distancesKm: all, retry } = useKDistances(table, proximity.rows, k)
  const distancesKm = typeof all === 'string' ? NONE : finite(all)
  const scale = logScale(Math.max(distancesKm[0] ?? 0, radiusKm) * 1.08, PLOT.height)
  const coreAt = (km: number) => countWithin(distancesKm, km)
  const count = proximity.rows.length
  const radius = analysisMessages.radiusKm(radiusKm)
  return (
    <>
      <h3>{words.title}</h3>
      <p className={panel.soft}>
        {words.about(k)} {daysApart !== undefined && words.daysNotIn}
      </p>
      {typeof all === 'string' && (
        <p aria-live="polite">
          {words[all]} {all === 'failed' && <RetryButton onClick={retry} />}
        </p>
      )}
      {typeof all !== 'string' && distancesKm.length === 0 && <p>{words.few}</p>}
      {distancesKm.length > 0 && (
        <RadiusChart
          distancesKm={distancesKm}
          scale={scale}
          radiusKm={radiusKm}
          label={words.chart(count, k, radius, coreAt(radiusKm))}
          onPick={pick}
        />
      )}
      <RadiusSlider distancesKm={distancesKm} radiusKm={radiusKm} onPick={pick} />
      {typeof all !== 'string' && (
        <p className={panel.soft}>{words.at(radius, coreAt(radiusKm), count, k)}</p>
      )}
      {distancesKm.length > 0 && <RadiusTable mostKm={scale.most} coreAt={coreAt} />}
    </>
  )
}

const NONE = new Float64Array()

/** Without those that have too few neighbours, which come first. */
const finite = (distancesKm: Float64Array) =>
  distancesKm.subarray(distancesKm.length - countWithin(distancesKm, Number.MAX_VALUE))
