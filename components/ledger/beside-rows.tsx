import type { LedgerMessages } from '@/components/messages/ledger-messages'
import { inEm } from '@/components/text/text-size'
import { besideTicks, TICK_HEIGHT } from '@/geo/scene/ledger/beside-ticks'
import type { TimeScale } from '@/geo/scene/ledger/time-scale'
import { extentOf } from '@/geo/table/table'
import styles from './beside-rows.module.css'
import type { LedgerBeside } from './ledger-props'

interface BesideRowsProps {
  /** None of them hidden. */
  readonly layers: readonly LedgerBeside[]
  readonly scale: TimeScale
  readonly messages: LedgerMessages
}

/**
 * Below the axis a row for each layer beside what is explored: a tick of its colour where anything of
 * it happened. One with nothing in these days says so, and which days are its own.
 */
export default function BesideRows({ layers, scale, messages }: BesideRowsProps) {
  return (
    <div className={styles.rows}>
      {layers.map((layer) => (
        <BesideRow key={layer.reference} layer={layer} scale={scale} messages={messages} />
      ))}
    </div>
  )
}

interface BesideRowProps extends Pick<BesideRowsProps, 'scale' | 'messages'> {
  readonly layer: LedgerBeside
}

function BesideRow({ layer, scale, messages }: BesideRowProps) {
  const { name, colour, table, onExplore } = layer
  const { path, count } = besideTicks(table, scale)
  if (count === 0 && table.length > 0) {
    const { start, end } = extentOf(table)
    return (
      <p className={styles.elsewhere} dir="auto">
        {messages.besideElsewhere(name, start, end)}{' '}
        <button
          type="button"
          className="text-button"
          aria-label={messages.exploreBeside.named(name)}
          onClick={onExplore}
        >
          {messages.exploreBeside.text}
        </button>
      </p>
    )
  }
  const words = messages.beside(name, count, table.length)
  return (
    <svg
      className={styles.row}
      viewBox={`0 0 ${scale.width} ${TICK_HEIGHT}`}
      width={inEm(scale.width)}
      height={inEm(TICK_HEIGHT)}
      role="img"
      aria-label={words}
    >
      <title>{words}</title>
      <path d={path} fill={colour} />
    </svg>
  )
}
