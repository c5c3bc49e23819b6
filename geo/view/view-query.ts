import type { ClusterParams } from '../cluster/clustering'
import type { Bounds } from '../space/position'
import { chainRows } from '../table/chain'
import { type LaneFacet, laneFacetsOf } from '../table/channels'
import { type Choices, FACETS, type Facet, facetColumn, isOwnFacetId } from '../table/facets'
import { chosenFacets } from '../table/filter'
import { type IncidentTable, rowOf } from '../table/table'
import { formatDay, parseDay } from '../time/time'
import { isVersionName } from '../version-name'
import { type Beside, formatBeside, MOST_BESIDE, parseBeside } from './beside'
import { parseDataReference } from './data-reference'
import { plainDecimal } from './plain-decimal'
import { QueryReader, someOf } from './query-reader'
import type { ViewProblem } from './view-problem'
import {
  type ClusterSettings,
  clusterParamsOf,
  DEFAULT_CLUSTERS,
  DEFAULT_LAYERS,
  EMPTY_VIEW,
  isNarrowing,
  MAP_LAYERS,
  type MapLayer,
  type MapView,
  SORTS,
  type ViewState,
} from './view-state'

export type { ViewProblem } from './view-problem'

/** What the query string may name in a table. */
export interface ViewVocabulary {
  /** The options of a facet; null for one by a column that the table does not have as a facet. */
  readonly optionsOf: (facet: Facet) => readonly string[] | null
  /** What can make the lanes; every facet by a column of the table's own is among it. */
  readonly lanes: readonly LaneFacet[]
  readonly hasIncident: (id: string) => boolean
  /** Whether there is such a chain: of an incident, or between two ends. */
  readonly hasChain: (name: string) => boolean
}

/** What the query string may name in this table. */
export const vocabularyOf = (table: IncidentTable): ViewVocabulary => ({
  optionsOf: (facet) => facetColumn(table, facet)?.options ?? (isOwnFacetId(facet) ? null : []),
  lanes: laneFacetsOf(table),
  hasIncident: (id) => rowOf(table, id) !== null,
  hasChain: (name) => chainRows(table, name) !== null,
})

export interface ParsedView {
  readonly state: ViewState
  readonly problems: readonly ViewProblem[]
}

export const PARAMETERS = [
  'from',
  'to',
  ...FACETS,
  'q',
  'km',
  'min',
  'days',
  'bbox',
  'layers',
  'lanes',
  'sort',
  'at',
  'incident',
  'cluster',
  'chain',
  'data',
  'with',
  'v',
] as const

/**
 * Reads a query string. Total: any text gives a state, and every value that could not be used is
 * named and kept in `unusable`. `formatView` writes the same state back.
 *
 * The options of a facet of every table are ids between commas: `act=rocket,airstrike`. Those of a
 * column of a file are texts that may hold commas, so that each has a parameter of its own:
 * `f.country=Iraq&f.country=Congo, DR`. What is no option as a whole but a list of some is that list.
 */
export function parseView(params: URLSearchParams, vocabulary: ViewVocabulary): ParsedView {
  const reader = new QueryReader(params)
  const from = reader.read('from', 'day', parseDay)
  const to = reader.read('to', 'day', parseDay)
  if (from !== null && to !== null && from > to) {
    reader.note({ parameter: 'from', kind: 'day-order', got: formatDay(from) })
  }
  const choices = readChoices(reader, vocabulary)
  const known = (id: string) => (vocabulary.hasIncident(id) ? id : null)
  const state: Omit<ViewState, 'unusable'> = {
    from,
    to,
    choices,
    q: readSearch(reader),
    clusters: readClusters(reader),
    bbox: reader.read('bbox', 'bbox', parseBounds),
    layers: readLayers(reader),
    lanes: readLanes(reader, vocabulary.lanes),
    sort: reader.read('sort', 'sort', parseSort) ?? EMPTY_VIEW.sort,
    at: reader.read('at', 'map-view', parseMapView),
    incident: reader.read('incident', 'incident', known),
    cluster: reader.read('cluster', 'incident', known),
    chain: reader.read('chain', 'chain', (name) => (vocabulary.hasChain(name) ? name : null)),
    data: reader.read('data', 'data', (text) => (parseDataReference(text) ? text : null)),
    beside: readBeside(reader),
    v: reader.read('v', 'version', (text) => (isVersionName(text) ? text : null)),
  }
  for (const name of new Set(params.keys())) {
    if (!(PARAMETERS as readonly string[]).includes(name) && !isOwnFacetId(name)) {
      const { got } = someOf([params.get(name) ?? ''], '')
      reader.refuse({ parameter: name, kind: 'unknown-parameter', got })
    }
  }
  return {
    state: { ...state, unusable: Object.fromEntries(reader.unusable) },
    problems: reader.problems,
  }
}

/** What is chosen of each facet that the query string names. A column that is no facet narrows, too: to nothing. */
function readChoices(reader: QueryReader, vocabulary: ViewVocabulary): Choices {
  const own = reader.names().filter(isOwnFacetId)
  const choices: [Facet, readonly string[]][] = []
  for (const facet of [...FACETS, ...own]) {
    const options = vocabulary.optionsOf(facet)
    const chosen = options && reader.choice(facet, options)
    if (chosen) choices.push([facet, chosen])
    if (options === null) {
      const got = someOf(reader.all(facet), ' & ')
      reader.refuse({
        parameter: facet,
        kind: 'column',
        ...got,
        options: vocabulary.lanes.filter(isOwnFacetId),
      })
    }
  }
  return Object.fromEntries(choices)
}

/** A search has so many UTF-16 units at most: a link that holds it must not be longer than servers take. */
export const SEARCH_LIMIT = 250

/** The beginning of a text that is as long as a search may be, without half a letter at its end. */
export const cutSearch = (text: string): string =>
  text.length <= SEARCH_LIMIT ? text : text.slice(0, SEARCH_LIMIT).replace(/[\uD800-\uDBFF]$/, '')

function readSearch(reader: QueryReader): string {
  const given = reader.all('q')
  const text = given.join(' ')
  if (text.length <= SEARCH_LIMIT) return text
  const got = `${cutSearch(text)}…`
  reader.refuse({ parameter: 'q', kind: 'search-length', got }, given)
  return ''
}

function readLayers(reader: QueryReader): readonly MapLayer[] {
  const parse = (text: string) => {
    const chosen = text.split(',').filter(Boolean)
    const known = MAP_LAYERS.filter((layer) => chosen.includes(layer))
    return known.length === chosen.length ? known : null
  }
  const layers = reader.read('layers', 'layers', parse)
  return layers === null || isDefault(layers) ? DEFAULT_LAYERS : layers
}

/** The layers that are named, each once; what names none is told and kept. */
function readBeside(reader: QueryReader): readonly Beside[] {
  const texts = reader.all('with')
  const layers = new Map<string, Beside>()
  const unusable: string[] = []
  for (const text of texts) {
    const layer = parseBeside(text)
    if (layer && layers.size < MOST_BESIDE) layers.set(layer.reference, layer)
    else unusable.push(text)
  }
  if (unusable.length > 0) {
    reader.refuse({ parameter: 'with', kind: 'beside', ...someOf(unusable, ' & ') }, unusable)
  }
  return [...layers.values()]
}

const readLanes = (reader: QueryReader, lanes: readonly LaneFacet[]): LaneFacet | null =>
  reader.read('lanes', 'lanes', (text) => lanes.find((id) => id === text) ?? null, lanes)

const parseSort = (text: string) => SORTS.find((sort) => sort === text) ?? null

const isDefault = (layers: readonly MapLayer[]) => layers.join() === DEFAULT_LAYERS.join()

/** What a number of the cluster sentence is called in the query string. */
export type ClusterParameter = keyof ClusterSettings

/** Reads one number of the cluster sentence as a query string gives it: its value, or why it cannot be used. */
export function parseClusterNumber(
  parameter: ClusterParameter,
  given: readonly string[],
): { readonly value: number | null; readonly problem: ViewProblem | null } {
  const reader = new QueryReader(new URLSearchParams(given.map((text) => [parameter, text])))
  const value = readClusters(reader)[parameter]
  return { value, problem: reader.problems[0] ?? null }
}

function readClusters(reader: QueryReader): ClusterSettings {
  const km = reader.read('km', 'radius', (text) => (text === 'none' ? { km: null } : radius(text)))
  return {
    km: km === null ? DEFAULT_CLUSTERS.km : km.km,
    min: reader.read('min', 'minimum', (text) => whole(text, 1)) ?? DEFAULT_CLUSTERS.min,
    days: reader.read('days', 'days-apart', (text) => whole(text, 0)) ?? DEFAULT_CLUSTERS.days,
  }
}

const DECIMAL = /^-?\d+(\.\d+)?$/

/** A plain decimal number to six places; null for anything else, '' and '1e3' included. */
function decimal(text: string): number | null {
  // Adding zero turns -0 into 0, which is how it would be written back.
  return DECIMAL.test(text) ? Math.round(Number(text) * 1e6) / 1e6 + 0 : null
}

/** A plain decimal number to its last place: the edge of a box that was rounded outward would let in more than was asked for. */
const exact = (text: string): number | null => (DECIMAL.test(text) ? Number(text) + 0 : null)

/** Half the way round the Earth in km: no two places are further apart. */
export const FARTHEST_KM = 20_016

function radius(text: string): { km: number } | null {
  const km = decimal(text)
  return km !== null && km > 0 && km <= FARTHEST_KM ? { km } : null
}

function whole(text: string, least: number): number | null {
  const value = decimal(text)
  return value !== null && Number.isSafeInteger(value) && value >= least ? value : null
}

/** West, south, east and north in degrees, between commas; null for what is none. West may lie east of east: over the date line. */
export function parseBounds(text: string): Bounds | null {
  const parts = text.split(',')
  const [west, south, east, north] = parts.map(exact)
  if (parts.length !== 4 || west == null || south == null || east == null || north == null) {
    return null
  }
  const ok = Math.abs(west) <= 180 && Math.abs(east) <= 180 && south >= -90 && north <= 90
  return ok && south <= north ? [west, south, east, north] : null
}

function parseMapView(text: string): MapView | null {
  const parts = text.split('/')
  const [zoom, lat, lon] = parts.map(decimal)
  if (parts.length !== 3 || zoom == null || lat == null || lon == null) return null
  const ok = zoom >= 0 && zoom <= 20 && Math.abs(lat) <= 90 && Math.abs(lon) <= 180
  return ok ? { zoom, lat, lon } : null
}

/** Writes a state as a query string without the "?"; what is as by default is not written. */
export function formatView(state: ViewState): string {
  const parts: [string, string][] = []
  const put = (name: string, value: string | null) => {
    if (value !== null) parts.push([name, value])
  }
  put('from', state.from === null ? null : formatDay(state.from))
  put('to', state.to === null ? null : formatDay(state.to))
  for (const facet of chosenFacets(state.choices)) {
    for (const value of formatChoice(state, facet)) put(facet, value)
  }
  put('q', state.q === '' ? null : state.q)
  for (const [name, value] of clusterParameters(state.clusters)) put(name, value)
  put('bbox', state.bbox === null ? null : state.bbox.map(plainDecimal).join(','))
  put('layers', isDefault(state.layers) ? null : state.layers.join(','))
  put('lanes', state.lanes)
  put('sort', state.sort === EMPTY_VIEW.sort ? null : state.sort)
  put('at', state.at === null ? null : formatMapView(state.at))
  put('incident', state.incident)
  put('cluster', state.cluster)
  put('chain', state.chain)
  put('data', state.data)
  for (const layer of state.beside) put('with', formatBeside(layer))
  put('v', state.v)
  const written = new Set(parts.map(([name]) => name))
  for (const [name, values] of Object.entries(state.unusable)) {
    if (!written.has(name) || name === 'with') for (const value of values) put(name, value)
  }
  return formatParams(parts)
}

const formatParams = (parts: readonly (readonly [string, string])[]) =>
  parts.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&')

/** The values that choose options of a facet, with those that could not be used. */
function formatChoice({ choices, unusable }: ViewState, facet: Facet): readonly string[] {
  const unknown = Object.hasOwn(unusable, facet) ? unusable[facet] : undefined
  const values = [...(choices[facet] ?? []), ...(unknown ?? [])]
  if (!isOwnFacetId(facet)) return [values.join(',')]
  return values.length > 0 ? values : ['']
}

function clusterParameters({ km, min, days }: ClusterSettings): [string, string | null][] {
  return [
    ['km', km === null ? 'none' : km === DEFAULT_CLUSTERS.km ? null : String(km)],
    ['min', min === DEFAULT_CLUSTERS.min ? null : String(min)],
    ['days', days === null ? null : String(days)],
  ]
}

const formatMapView = ({ zoom, lat, lon }: MapView) => `${zoom}/${lat}/${lon}`

/** Percent-encodes what a query value may not hold, and leaves commas, slashes and colons to be read. Half a surrogate pair, as a keyboard sends on its way to the whole, becomes U+FFFD. */
const encode = (text: string) =>
  encodeURIComponent(text.toWellFormed()).replace(/%2C/g, ',').replace(/%2F/g, '/')

/**
 * The query string that asks an export route for what a state shows: the filter, the version of the
 * data, and the clusters, which a file has only where it is asked for them: written out even where
 * they are the default, or not at all. What is unusable goes along only where it narrows.
 */
export function exportQuery(
  state: ViewState,
  version: string,
  clusters: ClusterParams | null = clusterParamsOf(state),
): string {
  const unusable = Object.entries(state.unusable).filter(([name]) => isNarrowing(name))
  const query = formatView({
    ...EMPTY_VIEW,
    from: state.from,
    to: state.to,
    choices: state.choices,
    q: state.q,
    bbox: state.bbox,
    chain: state.chain,
    clusters: clusters ? state.clusters : DEFAULT_CLUSTERS,
    unusable: Object.fromEntries(unusable),
  })
  const params = new URLSearchParams(query)
  if (clusters) {
    params.set('km', String(clusters.radiusKm))
    params.set('min', String(clusters.minIncidents))
  }
  params.set('v', version)
  return formatParams([...params])
}
