import { memo } from 'react'
import type { IncidentTable } from '@/geo/table/table'
import type { LedgerMessages } from './ledger-messages'
import { LinkItem } from './link-item'
import { MarkItem } from './mark-item'
import type { LedgerPicture } from './use-ledger-picture'

interface MarksLayerProps {
  readonly table: IncidentTable
  readonly picture: LedgerPicture
  /** The row that Tab reaches. */
  readonly tabStop: number | null
  /** The row that is drawn for the one that is open. */
  readonly selected: number | null
  readonly chainRows: ReadonlySet<number> | null
  readonly messages: LedgerMessages
}

/** The marks and the links between them. Knows nothing of the dates: dragging them draws none of it anew. */
export const MarksLayer = memo(function MarksLayer(props: MarksLayerProps) {
  const { table, picture, tabStop, selected, chainRows, messages } = props
  const { drawn, layout, links, toneOf } = picture
  const isDimmed = (row: number) =>
    chainRows !== null && ![row, ...drawn.partsOf(row)].some((each) => chainRows.has(each))
  return (
    <>
      <g>
        {links.map(({ drawnLink, index, curve }) => (
          <LinkItem
            key={`${drawnLink.from} ${drawnLink.to} ${drawnLink.nth}`}
            table={table}
            drawnLink={drawnLink}
            index={index}
            curve={curve}
            tone={toneOf(drawnLink.to)}
            isDimmed={isDimmed(drawnLink.from) || isDimmed(drawnLink.to)}
            messages={messages}
          />
        ))}
      </g>
      <g>
        {layout.marks.map((mark) => (
          <MarkItem
            key={table.id.at(mark.row)}
            table={table}
            drawn={drawn}
            mark={mark}
            tone={toneOf(mark.row)}
            isTabStop={mark.row === tabStop}
            isSelected={mark.row === selected}
            isDimmed={isDimmed(mark.row)}
            messages={messages}
          />
        ))}
      </g>
    </>
  )
})
