import type { LedgerMessages } from '@/components/messages/ledger-messages'
import { besideTicks, TICK_HEIGHT } from '@/geo/scene/ledger/beside-ticks'
import type { TimeScale } from '@/geo/scene/ledger/time-scale'
import styles from './beside-rows.module.css'
import type { LedgerBeside } from './ledger-props'

interface BesideRowsProps {
  /** None of them hidden. */
  readonly layers: readonly LedgerBeside[]
  readonly scale: TimeScale
  readonly messages: LedgerMessages
}

/** Below the axis a row for each layer beside what is explored: a tick of its colour where anything of it happened. */
export default function BesideRows({ layers, scale, messages }: BesideRowsProps) {
  return (
    <div className={styles.rows}>
      {layers.map(({ reference, name, colour, table }) => {
        const { path, count } = besideTicks(table, scale)
        const words = messages.beside(name, count, table.length)
        return (
          <svg
            key={reference}
            className={styles.row}
            width={scale.width}
            height={TICK_HEIGHT}
            role="img"
            aria-label={words}
          >
            <title>{words}</title>
            <path d={path} fill={colour} />
          </svg>
        )
      })}
    </div>
  )
}
