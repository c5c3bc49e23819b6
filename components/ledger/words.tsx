import type { Lit } from '@/components/explorer/lit'
import type { IncidentTable } from '@/geo/table/table'
import { heightOf } from './lane-bands'
import type { LedgerMessages } from './ledger-messages'
import { linkWords } from './link-item'
import styles from './marks.module.css'
import { markOf, type Pointed } from './pointed'
import type { LedgerPicture } from './use-ledger-picture'

interface WordsProps {
  readonly table: IncidentTable
  readonly picture: LedgerPicture
  readonly lit: Lit
  readonly pointed: Pointed
  /** From the left of the sheet to the left of what is visible, and the width of that. */
  readonly offset: number
  readonly width: number
  readonly messages: LedgerMessages
}

/** Where words stand: below or above a circle on the sheet, or beside all between two marks. */
interface Place {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly beside?: readonly [left: number, right: number]
}

const PIXELS_PER_LETTER = 6.6
const WIDEST = 432
const GAP = 7

/** What is pointed at, in words. Decorative: the name of the mark or the link says the same. */
export function Words(props: WordsProps) {
  const { picture, offset, width } = props
  const found = wordsOf(props)
  if (!found) return null
  const { text, place } = found
  const x = place.x - offset
  if (x < 0 || x > width) return null
  const half = Math.min(text.length * PIXELS_PER_LETTER + 18, WIDEST, width) / 2
  const middle = place.beside ? asideOf(place.beside, offset, half) : x
  return (
    <div
      className={styles.words}
      aria-hidden="true"
      style={{
        left: Math.min(Math.max(middle, half), width - half),
        ...(place.beside ? { top: GAP } : heightBy(place, heightOf(picture.bands))),
      }}
    >
      {text}
    </div>
  )
}

/** The middle of words to the left of a link, or to its right where there is no room. */
function asideOf([left, right]: readonly [number, number], offset: number, half: number): number {
  const before = left - offset - 2 * GAP - half
  return before >= half ? before : right - offset + 2 * GAP + half
}

/** Below a mark that is in the upper half, above one in the lower. */
function heightBy({ y, radius }: Place, height: number) {
  if (y <= height / 2) return { top: y + radius + GAP }
  return { bottom: `calc(100% - ${y - radius - GAP}px)` }
}

function wordsOf(props: WordsProps): { text: string; place: Place } | null {
  const { table, picture, lit, pointed, messages } = props
  if (pointed) {
    const { lane, bin } = pointed
    const { start, end, counts } = bin
    const { origin, perDay } = picture.sheet
    const x = ((start + end) / 2 - origin) * perDay
    const y = picture.bands[lane]?.line ?? 0
    const count = counts[lane] ?? 0
    return { text: messages.bin({ start, end: end - 1, count }), place: { x, y, radius: 12 } }
  }
  const link = picture.drawnLinks.find((drawn) => drawn.link === lit.link)
  const [row, ...others] = lit.link ? [lit.link.to] : lit.rows
  const place = markOf(picture, row ?? null)
  if (!place || row === undefined || others.length > 0) return null
  if (link) {
    const far = markOf(picture, link.from) ?? place
    const beside = [
      Math.min(place.x, far.x) - place.radius,
      Math.max(place.x, far.x) + place.radius,
    ] as const
    const { x, y, radius } = place
    return { text: linkWords(table, link, messages), place: { x, y, radius, beside } }
  }
  const [start, end] = [table.start[row] as number, table.end[row] as number]
  return { text: `${table.title.at(row)} · ${messages.days(start, end)}`, place }
}
