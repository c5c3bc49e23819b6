import type { ReactNode } from 'react'
import { useMessages } from '@/components/messages/use-messages'
import { datasetAddress } from '@/components/site/addresses'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import { formatView } from '@/geo/view/view-query'
import type { ViewState } from '@/geo/view/view-state'
import type { BinLength, DayBin } from './day-bins'
import styles from './large.module.css'

interface DayChartProps {
  readonly facts: DatasetFacts
  readonly state: ViewState
  readonly length: BinLength
  readonly bins: readonly DayBin[]
  /** The same to drag the dates on, in place of the drawing. */
  readonly brush?: ReactNode
}

/** How high the chart is drawn, in its own units. */
const HEIGHT = 100

/** Rows by days, months or years: a bar each, and a table whose lines lead to them alone. */
export function DayChart({ facts, state, length, bins, brush }: DayChartProps) {
  const words = useMessages('large')
  const most = Math.max(...bins.map(({ rows }) => rows))
  const [first, last] = [bins[0], bins.at(-1)]
  if (!first || !last) return null
  const rows = bins.reduce((sum, bin) => sum + bin.rows, 0)
  const name = words.inDays(rows, words.day(first.from), words.day(last.to))
  return (
    <section>
      <h2>{words.days}</h2>
      {brush ?? (
        <svg
          role="img"
          aria-label={name}
          viewBox={`0 0 ${bins.length} ${HEIGHT}`}
          preserveAspectRatio="none"
          className={styles.bars}
        >
          {bins.map((bin, i) => {
            const high = (bin.rows / most) * HEIGHT
            return (
              <rect
                key={bin.from}
                data-outside={isOutside(bin, state)}
                x={i}
                y={HEIGHT - high}
                width={1}
                height={high}
              >
                <title>{`${words[length](bin.from)}: ${words.number(bin.rows)}`}</title>
              </rect>
            )
          })}
        </svg>
      )}
      <p className={styles.note}>{name}</p>
      <details>
        <summary>{words.asTable}</summary>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.when}</th>
              <th scope="col">{words.rows}</th>
            </tr>
          </thead>
          <tbody>
            {bins
              .filter((bin) => bin.rows > 0)
              .map(({ from, to, rows: count }) => (
                <tr key={from}>
                  <td>
                    <a href={`${datasetAddress(facts.id)}?${formatView({ ...state, from, to })}`}>
                      {words[length](from)}
                    </a>
                  </td>
                  <td>{words.number(count)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}

/** Whether no day of a bin is within the dates. */
const isOutside = (bin: DayBin, { from, to }: Pick<ViewState, 'from' | 'to'>): boolean =>
  (from !== null && bin.to < from) || (to !== null && bin.from > to)
