import type { ClusterParams } from '../cluster/clustering'
import type { PagePlace } from '../query/page'
import type { Bounds } from '../space/position'
import { FACETS, isOwnFacetId } from '../table/facets'
import type { Filter } from '../table/filter'
import type { DayRange } from '../table/rows-in-time'
import { QueryReader, someOf } from '../view/query-reader'
import type { ProblemKind, ViewProblem } from '../view/view-problem'
import { parseView, type ViewVocabulary } from '../view/view-query'
import { clusterParamsOf, filterOf } from '../view/view-state'
import type { CollectionKind } from './collection-name'
import { ANY_DAY, commonDays, parseDatetime } from './datetime'

/** How many items a page has where nobody says, and at most. */
export const USUAL_LIMIT = 100
export const MOST_LIMIT = 10_000

/** The forms in which everything here is answered. */
export const FORMS = ['json', 'html'] as const

/** What is asked of the items of a collection. */
export interface ItemsQuery {
  /** Of the incidents. Box and days are in it where the items are incidents themselves. */
  readonly filter: Filter
  /** Of the items, where those are made of several incidents. */
  readonly box: Bounds | null
  readonly days: DayRange
  readonly clusters: ClusterParams | null
  readonly limit: number
  readonly place: PagePlace | null
}

/** Parameters that narrow incidents, under the names that they have everywhere. */
export const FILTERS: readonly string[] = ['from', 'to', ...FACETS, 'q', 'chain']

/** Parameters of the standard. */
export const STANDARD = ['bbox', 'datetime', 'limit', 'f'] as const

/** Where a page of items begins or ends: the id of the item before or after it. */
export const PLACES = ['after', 'before'] as const

/** Parameters by which clusters are made. */
export const CLUSTER_PARAMETERS = ['km', 'min', 'days'] as const

/** The parameters that a collection knows besides those of a file's own columns. */
export const parametersOf = (kind: CollectionKind): readonly string[] => [
  ...STANDARD,
  ...PLACES,
  ...FILTERS,
  ...(kind === 'clusters' ? CLUSTER_PARAMETERS : []),
]

/**
 * Reads the query of items, or of tiles, which know `known` alone. Every value that cannot be used is
 * a problem: nothing is left out so that more would match. A limit that is too high is the highest.
 */
export function readItemsQuery(
  params: URLSearchParams,
  kind: CollectionKind,
  vocabulary: ViewVocabulary,
  known: readonly string[] = parametersOf(kind),
): { readonly query: ItemsQuery; readonly problems: readonly ViewProblem[] } {
  const reader = new QueryReader(params)
  const { state, problems } = parseView(viewParams(params, known), vocabulary)
  refuseUnknown(reader, (name) => isKnown(name, known))
  const days = reader.read('datetime', 'datetime', parseDatetime) ?? ANY_DAY
  const limit = reader.read('limit', 'minimum', parseLimit) ?? USUAL_LIMIT
  readForm(reader, FORMS)
  const after = reader.read('after', 'item', (id) => ({ after: id }))
  const before = reader.read('before', 'item', (id) => ({ before: id }))
  if (after && before) refuse(reader, 'before', 'item')
  const filter = filterOf(state)
  const clusters = kind === 'clusters' ? clusterParamsOf(state) : null
  if (kind === 'clusters' && state.clusters.km === null) {
    refuse(reader, 'km', 'radius')
  }
  const isIncidents = kind === 'incidents'
  const query = {
    filter: isIncidents ? { ...filter, ...commonDays(filter, days) } : { ...filter, bbox: null },
    box: isIncidents ? null : filter.bbox,
    days: isIncidents ? ANY_DAY : days,
    clusters,
    limit,
    place: after ?? before,
  }
  return { query, problems: [...reader.problems, ...problems] }
}

/** What is wrong with the query of a document that knows nothing but its forms. */
export function formProblems(
  params: URLSearchParams,
  forms: readonly string[] = FORMS,
): readonly ViewProblem[] {
  const reader = new QueryReader(params)
  readForm(reader, forms)
  refuseUnknown(reader, (name) => name === 'f')
  return reader.problems
}

/** What of a query string the page has, too: its filters, and a box as it writes one. */
function viewParams(params: URLSearchParams, known: readonly string[]): URLSearchParams {
  const view = new URLSearchParams()
  for (const [name, value] of params) {
    if (name === 'bbox') view.append(name, plainBox(value))
    else if (isKnown(name, known) && !OWN.includes(name)) view.append(name, value)
  }
  return view
}

const isKnown = (name: string, known: readonly string[]) =>
  known.includes(name) || isOwnFacetId(name)

/** What only items have: how they are given, and the days of the standard. */
const OWN: readonly string[] = [...STANDARD.filter((name) => name !== 'bbox'), ...PLACES]

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

/**
 * A box of six numbers as one of four, since what lies at no height lies within all, and a number with
 * an exponent, with which GDAL writes what is next to zero, without. Any other text as it is.
 */
function plainBox(text: string): string {
  const numbers = text.split(',')
  if (!numbers.every((number) => NUMBER.test(number))) return text
  const [west, south, , east, north] = numbers
  const box = numbers.length === 6 ? [west, south, east, north] : numbers
  return box.map((number = '') => withoutExponent(number)).join(',')
}

const withoutExponent = (number: string) =>
  /e/i.test(number) ? Number(number).toFixed(20) : number

const parseLimit = (text: string): number | null =>
  /^\d+$/.test(text) && Number(text) >= 1 ? Math.min(Number(text), MOST_LIMIT) : null

/** Notes that what a parameter says cannot be used. */
const refuse = (reader: QueryReader, parameter: string, kind: ProblemKind) =>
  reader.note({ parameter, kind, ...someOf(reader.all(parameter), ' & ') })

/** Notes a form that there is not. */
const readForm = (reader: QueryReader, forms: readonly string[]) =>
  reader.read('f', 'option', (text) => forms.find((form) => form === text) ?? null, forms)

/** Notes every parameter that is not known. */
function refuseUnknown(reader: QueryReader, knows: (name: string) => boolean): void {
  for (const name of reader.names()) {
    if (!knows(name)) refuse(reader, name, 'unknown-parameter')
  }
}
