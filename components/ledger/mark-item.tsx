import { memo } from 'react'
import { useStep } from '@/components/chains/steps-context'
import { RowGlyph } from '@/components/glyph/row-glyph'
import type { LedgerMessages } from '@/components/messages/ledger-messages'
import { incidentHref } from '@/components/site/addresses'
import type { DrawnRows } from '@/geo/scene/ledger/lanes'
import type { Mark } from '@/geo/scene/ledger/mark-layout'
import { fewestLosses, glyphSize } from '@/geo/scene/ledger/mark-size'
import type { RowLook } from '@/geo/table/look'
import { type IncidentTable, standingOf } from '@/geo/table/table'
import styles from './marks.module.css'

interface MarkItemProps {
  readonly table: IncidentTable
  readonly drawn: DrawnRows
  readonly mark: Mark
  readonly isTabStop: boolean
  readonly isSelected: boolean
  readonly isDimmed: boolean
  readonly messages: LedgerMessages
}

/** One incident: a link to its page, which the ledger opens as a panel when it is simply clicked. */
export const MarkItem = memo(function MarkItem(props: MarkItemProps) {
  const step = useStep(props.mark.row)
  const { table, drawn, mark, isTabStop, isSelected, isDimmed } = props
  const { row, x, y, width, isKnown, radius, bar } = mark
  return (
    <g transform={`translate(${x} ${y})`}>
      <a
        href={hrefOf(table, row)}
        className={styles.mark}
        tabIndex={isTabStop ? 0 : -1}
        aria-label={nameOf(props, step)}
        aria-current={isSelected ? 'true' : undefined}
        data-row={row}
        data-tone={drawn.toneOf(row)}
        data-dimmed={isDimmed}
      >
        {bar && (
          <rect
            className={styles.lasting}
            x={bar.left - x}
            y={-2.5}
            width={bar.right - bar.left}
            height={5}
            rx={2.5}
          />
        )}
        {!isKnown && <circle className={styles.unknown} r={radius} />}
        <MarkGlyph look={drawn} row={row} width={width} />
        {step !== null && (
          <text className={styles.step} y={-width / 2 - 3}>
            {step}
          </text>
        )}
      </a>
    </g>
  )
})

interface MarkGlyphProps {
  readonly look: RowLook
  readonly row: number
  readonly width: number
}

/** The shape of a row round the origin. */
export function MarkGlyph({ look, row, width }: MarkGlyphProps) {
  const size = glyphSize(width)
  return (
    <g transform={`translate(${-size / 2} ${-size / 2})`}>
      <RowGlyph look={look} row={row} size={size} />
    </g>
  )
}

/** The address of the incident of a row. */
export const hrefOf = ({ dataset, id }: IncidentTable, row: number) =>
  incidentHref(dataset.id, id.at(row))

function nameOf(
  { table, drawn, mark: { row }, messages }: MarkItemProps,
  step: number | null,
): string {
  const name = messages.mark({
    title: table.title.at(row),
    start: table.start[row] as number,
    end: table.end[row] as number,
    standing: standingOf(table, row),
    losses: fewestLosses(table, row),
    parts: drawn.partsOf(row).length,
  })
  return step === null ? name : `${name}, ${messages.step(step)}`
}
