import { memo } from 'react'
import type { LedgerMessages } from '@/components/messages/ledger-messages'
import type { LedgerScene } from '@/geo/scene/ledger/ledger-scene'
import type { Mark } from '@/geo/scene/ledger/mark-layout'
import type { IncidentTable } from '@/geo/table/table'
import { LinkItem } from './link-item'
import { MarkItem } from './mark-item'
import styles from './marks.module.css'

interface MarksLayerProps {
  readonly table: IncidentTable
  readonly scene: LedgerScene
  /** The mark that Tab reaches. */
  readonly tabStop: Mark | null
  /** The row that is drawn for the one that is open. */
  readonly selected: number | null
  readonly chainRows: ReadonlySet<number> | null
  readonly messages: LedgerMessages
}

/** The marks and the links between them. Knows nothing of the dates: dragging them draws none of it anew. */
export const MarksLayer = memo(function MarksLayer(props: MarksLayerProps) {
  const { table, scene, tabStop, selected, chainRows, messages } = props
  const { drawn, layout, links } = scene
  const isDimmed = (row: number) =>
    chainRows !== null && ![row, ...drawn.partsOf(row)].some((each) => chainRows.has(each))
  return (
    <>
      <g className={styles.links} data-quiet={chainRows === null}>
        {links.map(({ drawnLink, index, curve }) => (
          <LinkItem
            key={`${drawnLink.from} ${drawnLink.to} ${drawnLink.nth}`}
            table={table}
            drawnLink={drawnLink}
            index={index}
            curve={curve}
            tone={drawn.toneOf(drawnLink.to)}
            isDimmed={isDimmed(drawnLink.from) || isDimmed(drawnLink.to)}
            messages={messages}
          />
        ))}
      </g>
      <g>
        {layout.marks.map((mark) => (
          <MarkItem
            key={`${mark.row} ${mark.lane}`}
            table={table}
            drawn={drawn}
            mark={mark}
            isTabStop={mark === tabStop}
            isSelected={mark.row === selected}
            isDimmed={isDimmed(mark.row)}
            messages={messages}
          />
        ))}
      </g>
    </>
  )
})
