import type { ReactNode } from 'react'
import { useMessages } from '@/components/messages/use-messages'
import type { Density } from './density'
import styles from './large.module.css'

interface DensityChartProps {
  readonly density: Density
  /** How many rows match, with a point or without. */
  readonly rows: number
}

/** The faintest cell that is still seen. */
const FAINTEST = 0.12

/** Where rows lie: the darker a cell, the more, each ten times as many by the same step. */
export function DensityChart({ density, rows }: DensityChartProps) {
  const words = useMessages('large')
  if (density.cells.length === 0) return null
  const { cells, columns, rows: high } = density
  const most = Math.log1p(Math.max(...cells.map(({ count }) => count)))
  return (
    <DensityFrame rows={rows}>
      <svg
        role="img"
        aria-label={words.densityIs(rows)}
        viewBox={`0 0 ${columns} ${high}`}
        className={styles.density}
      >
        {cells.map(({ column, row, count }) => (
          <rect
            key={`${column} ${row}`}
            x={column}
            y={row}
            width={1}
            height={1}
            fillOpacity={(FAINTEST + (1 - FAINTEST) * (Math.log1p(count) / most)).toFixed(2)}
          />
        ))}
      </svg>
    </DensityFrame>
  )
}

interface DensityFrameProps {
  readonly rows: number
  readonly children: ReactNode
}

/** What is drawn of where rows lie, with its heading, and below it what it is. */
export function DensityFrame({ rows, children }: DensityFrameProps) {
  const words = useMessages('large')
  return (
    <section>
      <h2>{words.density}</h2>
      {children}
      <p className={styles.note}>{words.densityIs(rows)}</p>
    </section>
  )
}
