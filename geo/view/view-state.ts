import type { ClusterParams } from '../cluster/clustering'
import type { Bounds } from '../space/position'
import type { LaneFacet } from '../table/channels'
import { FACETS, isOwnFacetId } from '../table/facets'
import { ANY_CHOICE, chosenFacets, type Filter } from '../table/filter'
import type { RowLink } from '../table/table'
import type { Day } from '../time/time'
import type { Beside } from './beside'

/** Proximity clusters as the reader asks for them: `km` null is no clusters, `days` null any number of days apart. */
export interface ClusterSettings {
  readonly km: number | null
  readonly min: number
  readonly days: number | null
}

export const DEFAULT_CLUSTERS: ClusterSettings = { km: 15, min: 3, days: null }

/** Zoom level and centre of the map. */
export interface MapView {
  readonly zoom: number
  readonly lat: number
  readonly lon: number
}

/** What the map draws besides the incidents themselves; answers by who states them. */
export const MAP_LAYERS = [
  'names',
  'governorates',
  'areas',
  'clusters',
  'party',
  'press',
  'denied',
  'launch',
] as const
export type MapLayer = (typeof MAP_LAYERS)[number]

/** Launch sites are somebody's report about another place: drawn when asked for. */
export const DEFAULT_LAYERS: readonly MapLayer[] = MAP_LAYERS.filter((layer) => layer !== 'launch')

/** What the list is ordered by: the oldest, the gravest, or the nearest to the middle of the map first. */
export const SORTS = ['day', 'gravity', 'distance'] as const
export type Sort = (typeof SORTS)[number]

/** The layer a link is drawn in: by who states it, and whether it is denied. */
export function layerOf({ rel, voice }: RowLink): MapLayer {
  if (rel === 'denied-response-to') return 'denied'
  return voice === 'party' ? 'party' : 'press'
}

/** Everything a link must carry. */
export interface ViewState {
  readonly from: Day | null
  readonly to: Day | null
  readonly choices: Filter['choices']
  readonly q: string
  readonly clusters: ClusterSettings
  readonly bbox: Bounds | null
  /** What is drawn, in the order of MAP_LAYERS. */
  readonly layers: readonly MapLayer[]
  /** An incident in the proximity cluster that is open: its first, as it was opened. */
  readonly cluster: string | null
  /** The facet that makes the lanes of the ledger; null for the dataset's own. */
  readonly lanes: LaneFacet | null
  readonly sort: Sort
  readonly at: MapView | null
  readonly incident: string | null
  readonly chain: string | null
  /** The file that stands in for the dataset, as `parseDataReference` reads it; null for none. */
  readonly data: string | null
  /** What is drawn beside it, as layers of their own. */
  readonly beside: readonly Beside[]
  /** The dataset version a shared link or an export was made with. */
  readonly v: string | null
  /** What could not be used, each value as it was written: kept, so that it never turns into no filter. */
  readonly unusable: Readonly<Record<string, readonly string[]>>
}

export const EMPTY_VIEW: ViewState = {
  from: null,
  to: null,
  choices: ANY_CHOICE,
  q: '',
  clusters: DEFAULT_CLUSTERS,
  bbox: null,
  layers: DEFAULT_LAYERS,
  cluster: null,
  lanes: null,
  sort: 'day',
  at: null,
  incident: null,
  chain: null,
  data: null,
  beside: [],
  v: null,
  unusable: {},
}

/** Parameters that narrow what is shown, those of a file's own columns apart. */
export const NARROWING: readonly string[] = ['from', 'to', ...FACETS, 'q', 'bbox', 'chain', 'data']

/** Whether a parameter narrows what is shown: where one is unusable, nothing matches. */
export const isNarrowing = (name: string): boolean => NARROWING.includes(name) || isOwnFacetId(name)

/** The narrowing parameters that leave nothing; what could not be used of a facet leaves what else is chosen of it. */
export function blockedBy({
  choices,
  unusable,
}: Pick<ViewState, 'choices' | 'unusable'>): readonly string[] {
  const chosen: readonly string[] = chosenFacets(choices)
  return Object.keys(unusable).filter((name) => isNarrowing(name) && !chosen.includes(name))
}

/** The filter that a state asks for; impossible where a narrowing value could not be used. */
export function filterOf({
  from,
  to,
  choices,
  q,
  bbox,
  chain,
  unusable,
}: Pick<ViewState, 'from' | 'to' | 'choices' | 'q' | 'bbox' | 'chain' | 'unusable'>): Filter {
  const impossible = blockedBy({ choices, unusable }).length > 0
  return { from, to, choices, q, bbox, chain, impossible }
}

/** DBSCAN's parameters as a state asks for them; null where clusters are off or cannot be had. */
export function clusterParamsOf({
  clusters,
  unusable,
}: Pick<ViewState, 'clusters' | 'unusable'>): ClusterParams | null {
  const { km, min, days } = clusters
  if (km === null || 'km' in unusable || 'min' in unusable || 'days' in unusable) return null
  return { radiusKm: km, minIncidents: min, ...(days === null ? {} : { daysApart: days }) }
}
