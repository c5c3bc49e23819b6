import { useMemo } from 'react'
import { useMessages } from '@/components/messages/use-messages'
import { lazyPart } from '@/components/parts/lazy-part'
import type { Position } from '@/geo/space/position'
import type { PreviewRow } from './file-report'
import styles from './open-data.module.css'

/** Rows in the table; the map beside it has more. */
const MOST_SHOWN = 6

const MappingMap = lazyPart(() => import('./mapping-map'), { name: 'map' })

/** The first rows of a file as they would be read. */
export function MappingPreview({ rows }: { readonly rows: readonly PreviewRow[] }) {
  const words = useMessages('openData').mapping
  const { day } = useMessages('openData').file
  const shown = rows.slice(0, MOST_SHOWN)
  const points = useMemo(() => pointsOf(rows), [rows])
  if (shown.length === 0) return null
  return (
    <div className={styles.preview}>
      {points.length > 0 && <MappingMap points={points} />}
      <table>
        <caption>{words.preview}</caption>
        <thead>
          <tr>
            <th scope="col">{words.row}</th>
            <th scope="col">{words.fields.day}</th>
            <th scope="col">{words.fields.title}</th>
            <th scope="col">{words.fields.place}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.number}>
              <th scope="row">{row.number}</th>
              <td>{row.day === null ? words.noDay : day(row.day)}</td>
              <td dir="auto">{row.title}</td>
              <td dir="auto">{placeOf(row, words.noPlace)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Each point once. */
function pointsOf(rows: readonly PreviewRow[]): readonly Position[] {
  const byPlace = new Map(rows.map(({ position }) => [position?.join(), position]))
  return [...byPlace.values()].filter((position) => position !== null)
}

function placeOf({ place, position }: PreviewRow, none: string): string {
  return [place, position && degrees(position)].filter(Boolean).join(' · ') || none
}

/** Latitude first, as people write it. */
const degrees = ([lon, lat]: Position) => `${lat.toFixed(3)}, ${lon.toFixed(3)}`
