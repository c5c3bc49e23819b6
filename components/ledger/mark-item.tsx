import { memo } from 'react'
import type { Tone } from '@/components/explorer/dataset-facts'
import { Glyph } from '@/components/glyph/glyph'
import type { IncidentTable } from '@/geo/table/table'
import type { Act, StandingLabel } from '@/geo/vocabulary'
import type { DrawnRows } from './drawn-rows'
import type { LedgerMessages } from './ledger-messages'
import type { Mark } from './mark-layout'
import { fewestLosses, glyphSize } from './mark-size'
import styles from './marks.module.css'

interface MarkItemProps {
  readonly table: IncidentTable
  readonly drawn: DrawnRows
  readonly mark: Mark
  readonly tone: Tone
  readonly isTabStop: boolean
  readonly isSelected: boolean
  readonly isDimmed: boolean
  readonly messages: LedgerMessages
}

/** One incident: a link to its page, which the ledger opens as a panel when it is simply clicked. */
export const MarkItem = memo(function MarkItem(props: MarkItemProps) {
  const { table, mark, tone, isTabStop, isSelected, isDimmed } = props
  const { row, x, y, width, isKnown, radius, bar } = mark
  return (
    <g transform={`translate(${x} ${y})`}>
      <a
        href={hrefOf(table, row)}
        className={styles.mark}
        tabIndex={isTabStop ? 0 : -1}
        aria-label={nameOf(props)}
        aria-current={isSelected ? 'true' : undefined}
        data-row={row}
        data-tone={tone}
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
        <MarkGlyph table={table} row={row} tone={tone} width={width} />
      </a>
    </g>
  )
})

interface MarkGlyphProps extends Pick<MarkItemProps, 'table' | 'tone'> {
  readonly row: number
  readonly width: number
}

/** The shape of an act round the origin. */
export function MarkGlyph({ table, row, tone, width }: MarkGlyphProps) {
  const size = glyphSize(width)
  return (
    <g transform={`translate(${-size / 2} ${-size / 2})`}>
      <Glyph
        act={table.act.at(row) as Act}
        tone={tone}
        hollow={table.hollow[row] === 1}
        size={size}
      />
    </g>
  )
}

/** The page of an incident. */
export const hrefOf = ({ dataset, id }: IncidentTable, row: number) =>
  `/${dataset.id}/incidents/${id.at(row)}`

function nameOf({ table, drawn, mark: { row }, messages }: MarkItemProps): string {
  return messages.mark({
    title: table.title.at(row),
    start: table.start[row] as number,
    end: table.end[row] as number,
    standing: table.standing.at(row) as StandingLabel,
    losses: fewestLosses(table, row),
    parts: drawn.partsOf(row).length,
  })
}
