import { RowList } from '@/components/clusters/row-list'
import { HeldRecords } from '@/components/list/held-records'
import { useMessages } from '@/components/messages/use-messages'
import { keepRows } from '@/geo/table/rows'
import type { AnalysisProps } from './analysis-props'
import { SidePanel } from './side-panel'

/** What is shown in the list and at no point on the map, and why. */
export function UnplacedPanel({ table, facts, results, onSelect, onClose }: AnalysisProps) {
  const words = useMessages('analysis').panels
  const missing = (isSplit: boolean) =>
    keepRows(
      results.rows,
      (row) => Number.isNaN(table.lon[row] as number) && (table.isParent[row] === 1) === isSplit,
    )
  const [unknown, split] = [missing(false), missing(true)]
  const list = { table, facts, onSelectIncident: onSelect }
  return (
    <SidePanel title={words.unplaced} onClose={onClose}>
      {unknown.length > 0 && (
        <>
          <h3>{words.noPoint}</h3>
          <RowList rows={unknown} {...list} />
        </>
      )}
      {split.length > 0 && (
        <>
          <h3>{words.split}</h3>
          <RowList rows={split} {...list} />
        </>
      )}
      <HeldRecords datasetId={facts.id} held={facts.held} />
    </SidePanel>
  )
}
