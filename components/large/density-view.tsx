import { lazy, Suspense } from 'react'
import { useMessages } from '@/components/messages/use-messages'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import { latOf, lonOf } from '@/geo/space/mercator'
import type { Bounds } from '@/geo/space/position'
import { PartBoundary } from '../parts/part-boundary'
import type { Density } from './density'
import { DensityChart, DensityFrame } from './density-chart'
import styles from './large.module.css'

const DensityMap = lazy(() => import('../map/density-map'))

interface DensityViewProps {
  readonly facts: DatasetFacts
  /** That of the page as it was opened: where the map begins. */
  readonly first: Density
  readonly density: Density | null
  readonly rows: number
  readonly onBox: (box: Bounds) => void
}

/** Where rows lie, on the map; the chart of the same until that is there, and where it does not come. */
export function DensityView({ facts, first, density, rows, onBox }: DensityViewProps) {
  const { map: messages } = useMessages('screen')
  const chart = density && <DensityChart density={density} rows={rows} />
  return (
    <PartBoundary failed={() => chart}>
      <Suspense fallback={chart}>
        <DensityFrame rows={rows}>
          <div className={styles.map}>
            <DensityMap
              bounds={boundsOf(first)}
              countries={facts.countries}
              density={density}
              onBox={onBox}
              messages={messages}
            />
          </div>
        </DensityFrame>
      </Suspense>
    </PartBoundary>
  )
}

/** The box of a grid in degrees. */
function boundsOf({ level, x, y, columns, rows }: Density): Bounds {
  const size = 2 ** level
  return [lonOf(x / size), latOf((y + rows) / size), lonOf((x + columns) / size), latOf(y / size)]
}
