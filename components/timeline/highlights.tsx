import type { IncidentTable } from '@/geo/table'
import styles from './ledger.module.css'
import type { LedgerMessages } from './ledger-messages'
import { LinkShape, linkWords } from './link-item'
import { MarkGlyph } from './mark-item'
import type { Mark } from './mark-layout'
import type { LedgerPicture } from './use-ledger-picture'

interface HighlightsProps {
  readonly table: IncidentTable
  readonly picture: LedgerPicture
  readonly selected: number | null
  readonly lit: number | null
  /** The link that is pointed at, by its index. */
  readonly litLink: number | null
  /** From the left of the sheet to the left of what is visible, and the width of that. */
  readonly offset: number
  readonly width: number
  readonly messages: LedgerMessages
}

/** What is pointed at and what is open, over all else: rings, stronger links, parts and words. */
export function Highlights(props: HighlightsProps) {
  const { table, picture, selected, lit, litLink, messages } = props
  const { drawn, layout, links } = picture
  const markOf = (row: number | null) => {
    const standIn = row === null ? null : drawn.standIn(row)
    return layout.marks.find((mark) => mark.row === standIn) ?? null
  }
  const [litMark, selectedMark] = [markOf(lit), markOf(selected)]
  const link = links.find(({ index }) => index === litLink) ?? null
  const ends = link ? [markOf(link.drawnLink.from), markOf(link.drawnLink.to)] : []
  const strong = link
    ? [link]
    : links.filter(({ drawnLink: { from, to } }) => from === litMark?.row || to === litMark?.row)
  return (
    <svg className={styles.highlights} overflow="visible" aria-hidden="true">
      {strong.map(({ drawnLink, index, curve }) => (
        <g key={index} className={styles.strong} data-tone={picture.toneOf(drawnLink.to)}>
          <LinkShape drawnLink={drawnLink} curve={curve} />
        </g>
      ))}
      {selectedMark && <Ring mark={selectedMark} kind="selected" />}
      {[...new Set([litMark, ...ends])].map(
        (mark) => mark && mark !== selectedMark && <Ring key={mark.row} mark={mark} kind="lit" />,
      )}
      {[selectedMark, litMark === selectedMark ? null : litMark].map(
        (mark) => mark && <Parts key={mark.row} {...props} mark={mark} />,
      )}
      {link ? (
        <Words
          {...props}
          mark={ends[1] ?? null}
          text={linkWords(table, link.drawnLink, messages)}
        />
      ) : (
        lit !== null && <Words {...props} mark={litMark} text={titleAndDays(props, lit)} />
      )}
    </svg>
  )
}

const titleAndDays = ({ table, messages }: HighlightsProps, row: number) =>
  `${table.data.titles[row]} · ${messages.days(table.start[row] as number, table.end[row] as number)}`

function Ring({ mark, kind }: { mark: Mark; kind: 'selected' | 'lit' }) {
  return (
    <circle
      className={styles.ring}
      data-kind={kind}
      cx={mark.x}
      cy={mark.y}
      r={mark.radius + (kind === 'selected' ? 4 : 3)}
    />
  )
}

const PART_WIDTH = 10
const PART_STEP = 15

/** The parts of a split incident in a row below it, the one that is meant ringed. */
function Parts({ table, picture, mark, lit, selected }: HighlightsProps & { mark: Mark }) {
  const parts = picture.drawn.partsOf(mark.row)
  if (parts.length === 0) return null
  const wide = parts.length * PART_STEP + 4
  return (
    <g transform={`translate(${mark.x} ${mark.y + mark.radius + 13})`}>
      <rect className={styles.parts} x={-wide / 2} y={-9} width={wide} height={18} rx={9} />
      {parts.map((row, i) => (
        <g key={row} transform={`translate(${(i - (parts.length - 1) / 2) * PART_STEP} 0)`}>
          {(row === lit || row === selected) && (
            <circle className={styles.ring} data-kind="lit" r={7.5} />
          )}
          <MarkGlyph table={table} row={row} tone={picture.toneOf(row)} width={PART_WIDTH} />
        </g>
      ))}
    </g>
  )
}

const PIXELS_PER_LETTER = 6.4

/** Words beside a mark, kept within what is visible. */
function Words({
  mark,
  text,
  offset,
  width,
}: HighlightsProps & { mark: Mark | null; text: string }) {
  if (!mark) return null
  const half = (text.length * PIXELS_PER_LETTER) / 2
  const x = Math.min(
    Math.max(mark.x, offset + half),
    Math.max(offset + half, offset + width - half),
  )
  const above = mark.y - mark.radius - 9
  return (
    <text className={styles.words} x={x} y={above > 10 ? above : mark.y + mark.radius + 18}>
      {text}
    </text>
  )
}
