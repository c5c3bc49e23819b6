import type { BasemapFiles, Countries } from '@/components/map/basemap-files'
import type { Catalogues } from '@/components/messages/catalogues'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import type { Proximity } from '@/geo/cluster/proximity'
import type { IncidentDetail } from '@/geo/record/detail'
import type { Size } from '@/geo/scene/map/map-frame'
import type { Measure } from '@/geo/scene/map/name-type'
import type { Filter } from '@/geo/table/filter'
import type { Summary } from '@/geo/table/summary'
import type { IncidentTable, RowLink } from '@/geo/table/table'
import type { ViewState } from '@/geo/view/view-state'
import type { Palette } from './palette'

/** What a base map is drawn from. */
export interface PictureBase extends BasemapFiles {
  /** Those that are lighter than the others; none where all are alike. */
  readonly countries: Countries
}

/** What a picture is of. */
export interface PictureSubject {
  readonly facts: DatasetFacts
  readonly table: IncidentTable
  readonly view: ViewState
  readonly filter: Filter
  readonly rows: Int32Array
  readonly links: readonly RowLink[]
  readonly proximity: Proximity | null
  readonly summary: Summary
  readonly base: PictureBase
  /** What is said of the incident that is open; null where none is, and where nobody says anything of it. */
  readonly incident: IncidentDetail | null
  /** Address of the state, whole. */
  readonly address: string
  /** The day it is made on, YYYY-MM-DD. */
  readonly madeOn: string
  /** Size of the map that the reader looks at; null where there is none. */
  readonly seen: Size | null
}

/** What a picture says, and in which language. */
export interface PictureWords extends Pick<Catalogues, 'screen' | 'ledger' | 'record' | 'query'> {
  /** The language's code. */
  readonly lang: string
}

/** How a picture looks, and what it says. */
export interface PictureLook {
  readonly palette: Palette
  readonly measure: Measure
  readonly words: PictureWords
}
