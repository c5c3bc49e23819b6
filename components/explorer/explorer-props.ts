import type { ReactNode } from 'react'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import type { ReportContact } from '@/geo/record/report'
import type { TablePart } from '@/geo/table/columns'
import type { EmbedPart } from '@/geo/view/embed-parts'
import type { DatasetName } from '../head/head-title'
import type { OperatorTiles } from './operator-tiles'

export interface ExplorerProps {
  readonly facts: DatasetFacts
  readonly datasets: readonly DatasetName[]
  /** Where the parts of the table are. */
  readonly table: Readonly<Record<TablePart, string>>
  /** The file that the address names in place of the dataset; null for none. */
  readonly data: string | null
  readonly tiles: readonly OperatorTiles[]
  /** Where errors are reported to. */
  readonly contact: ReportContact | null
  /** The parts an embed shows; null for the whole screen. */
  readonly parts: readonly EmbedPart[] | null
  /** What is said beside the map of where this is from. */
  readonly fileBar?: ReactNode
  /** The same screen as the server wrote it, shown until there is another, without JavaScript, and in place of a screen that broke. */
  readonly children: ReactNode
}
