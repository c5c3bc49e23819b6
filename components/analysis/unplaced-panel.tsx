import { useMemo } from 'react'
import { RowList } from '@/components/clusters/row-list'
import { HeldRecords } from '@/components/list/held-records'
import { useMessages } from '@/components/messages/use-messages'
import { SidePanel } from '@/components/panel/side-panel'
import { notPlacedOf } from '@/geo/table/not-placed'
import type { Within } from '@/geo/vocabulary'
import analysis from './analysis.module.css'
import type { AnalysisProps } from './analysis-props'

/** What is shown in the list and at no point on the map, and what stands only in an area, each with why. */
export function UnplacedPanel({ table, facts, results, onSelect, onClose }: AnalysisProps) {
  const words = useMessages('analysis').panels
  const { withins } = useMessages('screen')
  const { rows } = results
  const { nowhere, inArea } = useMemo(() => notPlacedOf(table, rows), [table, rows])
  const noteOf = (row: number) =>
    words.why(table.place.at(row), withins[table.within.at(row) as Within])
  const list = { table, facts, noteOf, onSelectIncident: onSelect }
  return (
    <SidePanel title={words.unplaced} className={analysis.parts} onClose={onClose}>
      {nowhere.length > 0 && (
        <>
          <h3>{words.nowhere(nowhere.length)}</h3>
          <RowList rows={nowhere} {...list} />
        </>
      )}
      {inArea.length > 0 && (
        <>
          <h3>{words.inArea(inArea.length)}</h3>
          <RowList rows={inArea} {...list} />
        </>
      )}
      <HeldRecords datasetId={facts.id} held={facts.held} />
    </SidePanel>
  )
}
