import type { LedgerMessages } from '@/components/messages/ledger-messages'
import type { Lit } from '@/components/state/lit'
import { inRem } from '@/components/text/text-size'
import { heightOf } from '@/geo/scene/ledger/lane-bands'
import type { LedgerScene } from '@/geo/scene/ledger/ledger-scene'
import type { Measure } from '@/geo/scene/map/name-type'
import type { People } from '@/geo/table/people'
import type { IncidentTable } from '@/geo/table/table'
import { linkWords } from './link-item'
import styles from './marks.module.css'
import { marksOf, type Pointed } from './pointed'

interface WordsProps {
  readonly table: IncidentTable
  readonly scene: LedgerScene
  readonly lit: Lit
  readonly pointed: Pointed
  /** Who the strip counts. */
  readonly people: People
  /** From the left of the sheet to the left of what is visible, and the width of that. */
  readonly offset: number
  readonly width: number
  readonly measure: Measure
  readonly messages: LedgerMessages
}

/** Where words stand: below or above a circle on the sheet, or beside all between two marks. */
interface Place {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly beside?: readonly [left: number, right: number]
}

/** Type of the words and the room beside them; style sheets say the same. */
const TYPE = { px: 12, weight: 400, padding: 18 } as const
const WIDEST = 432
const GAP = 7

/** What is pointed at, in words. Decorative: the name of the mark or the link says the same. */
export function Words(props: WordsProps) {
  const { scene, offset, width, measure } = props
  const found = wordsOf(props)
  if (!found) return null
  const { text, place } = found
  const x = place.x - offset
  if (x < 0 || x > width) return null
  const wide = measure(text, TYPE.px, TYPE.weight) + TYPE.padding
  const half = Math.min(wide, WIDEST, width) / 2
  const middle = place.beside ? asideOf(place.beside, offset, half) : x
  return (
    <div
      className={styles.words}
      aria-hidden="true"
      style={{
        left: inRem(Math.min(Math.max(middle, half), width - half)),
        ...(place.beside ? { top: inRem(GAP) } : heightBy(place, heightOf(scene.bands))),
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
  if (y <= height / 2) return { top: inRem(y + radius + GAP) }
  return { bottom: `calc(100% - ${inRem(y - radius - GAP)})` }
}

function wordsOf(props: WordsProps): { text: string; place: Place } | null {
  const { table, scene, lit, pointed, messages } = props
  if (pointed) return { text: barWords(pointed, props), place: placeOfBar(pointed, scene) }
  const link = scene.drawnLinks.find((drawn) => drawn.link === lit.link)
  const [row, ...others] = lit.link && lit.link !== 'none' ? [lit.link.to] : lit.rows
  const place = marksOf(scene, row ?? null)[0]
  if (!place || row === undefined || others.length > 0) return null
  if (link) {
    const far = marksOf(scene, link.from)[0] ?? place
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

function barWords(pointed: NonNullable<Pointed>, { people, messages }: WordsProps): string {
  const { start, end } = pointed.bin
  const days = { start, end: end - 1 }
  if (pointed.lane === null) return messages.casualties({ ...days, people, ...pointed.bin.all })
  return messages.bin({ ...days, count: pointed.bin.counts[pointed.lane] ?? 0 })
}

function placeOfBar(
  { lane, bin }: NonNullable<Pointed>,
  { sheet, strip, bands }: LedgerScene,
): Place {
  const x = ((bin.start + bin.end) / 2 - sheet.origin) * sheet.perDay
  return lane === null
    ? { x, y: strip.floor, radius: 0 }
    : { x, y: bands[lane]?.line ?? 0, radius: 12 }
}
