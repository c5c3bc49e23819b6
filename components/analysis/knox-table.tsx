import { useMessages } from '@/components/messages/use-messages'
import { intervalsOf, notationOf } from '@/geo/knox/bands'
import type { KnoxCell, KnoxResult } from '@/geo/knox/knox'
import shared from './analysis.module.css'
import styles from './knox.module.css'

/** What counts as above chance. */
export const SIGNIFICANT_P = 0.05

/** The Knox table as a heat map with its numbers; what is above chance is starred and framed, not only coloured. */
export function KnoxTable({ result }: { result: KnoxResult }) {
  const words = useMessages('analysis').knox
  const distances = intervalsOf(result.settings.distanceKm)
  const times = intervalsOf(result.settings.days)
  return (
    <div className={shared.scroll}>
      <table className={styles.knox}>
        <caption>{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.corner}</th>
            {times.map((time) => (
              <th key={time.upper} scope="col">
                {words.time(time)} <small>{notationOf(time)}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {distances.map((distance, i) => (
            <tr key={distance.upper}>
              <th scope="row">
                {words.distance(distance)} <small>{notationOf(distance)}</small>
              </th>
              {result.cells[i]?.map((cell, j) => (
                <Cell key={times[j]?.upper} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell({ cell }: { cell: KnoxCell }) {
  const words = useMessages('analysis').knox
  const isMarked = cell.p <= SIGNIFICANT_P
  return (
    <td data-level={levelOf(cell)} data-marked={isMarked}>
      <strong>
        {words.ratio(cell.ratio)}
        {isMarked && (
          <>
            {' '}
            <span aria-hidden="true">{words.mark}</span>
            <span className="visually-hidden">{words.marked}</span>
          </>
        )}
      </strong>{' '}
      <span>{words.pairs(cell.observed, cell.expected)}</span> <span>{words.p(cell.p)}</span>
    </td>
  )
}

/** How strongly a cell is coloured: below what is expected, about as much, and more in four steps. A ratio to less than one pair says too little for a colour. */
function levelOf({ ratio, expected }: KnoxCell): number {
  if (ratio === null || expected < 1) return 0
  if (ratio < 0.8) return -1
  return [1.25, 1.5, 2, 3].filter((least) => ratio >= least).length
}
