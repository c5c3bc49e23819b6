import type { Steps } from '@/components/chains/steps-context'
import type { MapMessages } from '@/components/messages/map-messages'
import type { Lit, OnLight } from '@/components/state/lit'
import type { Proximity } from '@/geo/cluster/proximity'
import type { DatasetFacts } from '@/geo/source'
import type { Bounds } from '@/geo/space/position'
import type { LookFacts } from '@/geo/table/channels'
import type { IncidentTable, RowLink } from '@/geo/table/table'
import type { MapLayer, MapView } from '@/geo/view/view-state'
import type { MapBeside } from './beside-marks'

/** Tiles that the operator offers beside the built-in map. Nothing is asked of them unless chosen. */
export interface OperatorTiles {
  readonly id: string
  /** Leaflet template, e.g. https://tiles.example.org/{z}/{x}/{y}.png. */
  readonly url: string
  /** Plain text; shown as it is. */
  readonly attribution: string
  readonly name: string
}

export interface IncidentMapProps {
  readonly table: IncidentTable
  /** The rows that the filter left, in order of time. */
  readonly rows: Int32Array
  readonly proximity: Proximity | null
  /** Answers among the rows. */
  readonly links: readonly RowLink[]
  /** What of the dataset says how incidents look, and which countries it is about. */
  readonly facts: LookFacts & Pick<DatasetFacts, 'countries'>
  /** The row that is open. */
  readonly selected: number | null
  /** What is pointed at, anywhere on the screen. */
  readonly lit: Lit
  /** Where set, what is not in it is dimmed. */
  readonly chainRows: ReadonlySet<number> | null
  /** The chain that is followed: what stands at which step. */
  readonly steps: Steps
  readonly onSelect: (row: number) => void
  readonly onLight: OnLight
  readonly selectedCluster: number | null
  readonly onSelectCluster: (label: number) => void
  /** What "home" shows. */
  readonly bounds: Bounds
  /** Where the address wants the map; null for home. */
  readonly view: MapView | null
  /** Called after a move by the reader, never after one by the map itself. */
  readonly onView: (view: MapView) => void
  /** Told of what is in sight, at first and whenever the map has come to rest. */
  readonly onBounds: (bounds: Bounds) => void
  /** What is drawn besides the incidents. */
  readonly layers: readonly MapLayer[]
  readonly onLayers: (layers: readonly MapLayer[]) => void
  readonly operatorTiles: readonly OperatorTiles[]
  /** Whether it stands in somebody else's page, which keeps its wheel and its one finger. */
  readonly isEmbedded: boolean
  /** Other tables that are drawn below the incidents. */
  readonly beside: readonly MapBeside[]
  /** Called when incidents are drawn as dots instead of marks, and when they no longer are. */
  readonly onDots: (asDots: boolean) => void
  readonly onBeside: (reference: string, rows: readonly number[]) => void
  readonly messages: MapMessages
}
