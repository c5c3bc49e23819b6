import type { Lit } from '@/components/state/lit'
import { heightOf } from '@/geo/scene/ledger/lane-bands'
import type { LedgerScene } from '@/geo/scene/ledger/ledger-scene'
import type { Mark } from '@/geo/scene/ledger/mark-layout'
import { LinkShape } from './link-item'
import { MarkGlyph } from './mark-item'
import styles from './marks.module.css'
import { marksOf } from './pointed'

interface HighlightsProps {
  readonly scene: LedgerScene
  readonly selected: number | null
  readonly lit: Lit
}

/** What is pointed at and what is open, over all else: rings, stronger links, and parts. */
export function Highlights(props: HighlightsProps) {
  const { scene, selected, lit } = props
  const selectedMarks = marksOf(scene, selected)
  const litMarks = new Set(lit.rows.flatMap((row) => marksOf(scene, row)))
  const litDrawn = new Set([...litMarks].map(({ row }) => row))
  const strong = scene.links.filter(({ drawnLink: { from, to, link } }) =>
    lit.link ? link === lit.link : litDrawn.has(from) || litDrawn.has(to),
  )
  const opened = lit.rows.length === 1 ? [...litMarks] : []
  return (
    <svg className={styles.highlights} overflow="visible" aria-hidden="true">
      {strong.map(({ drawnLink, index, curve }) => (
        <g key={index} className={styles.strong} data-tone={scene.drawn.toneOf(drawnLink.to)}>
          <LinkShape drawnLink={drawnLink} curve={curve} />
        </g>
      ))}
      {selectedMarks.map((mark) => (
        <Ring key={mark.lane} mark={mark} kind="selected" />
      ))}
      {[...litMarks].map(
        (mark) =>
          !selectedMarks.includes(mark) && <Ring key={keyOf(mark)} mark={mark} kind="lit" />,
      )}
      {[...new Set([...selectedMarks, ...opened])].map((mark) => (
        <Parts key={keyOf(mark)} {...props} mark={mark} />
      ))}
    </svg>
  )
}

/** A row has a mark in each of its lanes. */
const keyOf = ({ row, lane }: Mark) => `${row} ${lane}`

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
const PARTS_HEIGHT = 18

/** The parts of a split incident in a row below it, or above where there is no room, the one that is meant ringed. */
function Parts({ scene, mark, lit, selected }: HighlightsProps & { mark: Mark }) {
  const parts = scene.drawn.partsOf(mark.row)
  if (parts.length === 0) return null
  const wide = parts.length * PART_STEP + 4
  const away = mark.radius + 13
  const isLow = mark.y + away + PARTS_HEIGHT / 2 > heightOf(scene.bands)
  return (
    <g transform={`translate(${mark.x} ${mark.y + (isLow ? -away : away)})`}>
      <rect
        className={styles.parts}
        x={-wide / 2}
        y={-PARTS_HEIGHT / 2}
        width={wide}
        height={PARTS_HEIGHT}
        rx={PARTS_HEIGHT / 2}
      />
      {parts.map((row, i) => (
        <g key={row} transform={`translate(${(i - (parts.length - 1) / 2) * PART_STEP} 0)`}>
          {(row === selected || lit.rows.includes(row)) && (
            <circle className={styles.ring} data-kind="lit" r={7.5} />
          )}
          <MarkGlyph look={scene.drawn} row={row} width={PART_WIDTH} />
        </g>
      ))}
    </g>
  )
}
