import { isOwnFacetId } from '@/geo/table/facets'
import { chosenFacets, type Filter } from '@/geo/table/filter'
import { formatDay } from '@/geo/time/time'
import { MOST_BESIDE } from '@/geo/view/beside'
import { FARTHEST_KM, SEARCH_LIMIT, type ViewProblem } from '@/geo/view/view-query'
import { type ClusterSettings, MAP_LAYERS, SORTS } from '@/geo/view/view-state'
import type { FilterLabels } from '../filter-labels'
import screen from './screen'
import { plural, whole } from './wording'

/** Of a file there may be many columns, and many values in one. */
const MOST_NAMED = 12

function named(texts: readonly string[] = []): string {
  const rest = texts.length - MOST_NAMED
  const first = texts.slice(0, MOST_NAMED).join(', ')
  return rest > 0 ? `${first} and ${rest} more` : first
}

const expected: Record<ViewProblem['kind'], (problem: ViewProblem) => string> = {
  day: () => 'a day that exists, written YYYY-MM-DD',
  'day-order': () => 'a day no later than "to"',
  option: ({ parameter, options }) =>
    isOwnFacetId(parameter)
      ? `any of ${named(options)}`
      : `any of ${options?.join(', ') ?? 'the listed values'}`,
  column: ({ options }) =>
    options?.length
      ? `a column to filter by, one of ${named(options)}`
      : 'no such filter, because the data have no columns to filter by',
  radius: () => `a number of kilometres greater than 0 and no more than ${FARTHEST_KM}, or none`,
  minimum: () => 'a whole number of at least 1',
  'days-apart': () => 'a whole number of at least 0',
  bbox: () => 'west,south,east,north in degrees',
  layers: () => `any of ${MAP_LAYERS.join(', ')}`,
  lanes: ({ options }) =>
    options?.length ? `any of ${named(options)}` : 'no lanes, because the data have none',
  sort: () => `one of ${SORTS.join(', ')}`,
  'map-view': () => 'zoom/latitude/longitude',
  incident: () => 'the id of an incident in this dataset',
  chain: () =>
    'the id of an incident, or of a first and a last joined by “..” between which answers lead',
  data: () =>
    'the path of a file on this host, or a file’s name, its number of incidents, and its first and last day',
  beside: () =>
    `at most ${MOST_BESIDE} layers, each a colour, a name and a dataset or file, such as 0f8b8d;;iraq-2019-2020`,
  version: ({ options }) =>
    options ? `one of the versions ${options.join(', ')}` : 'a version such as 1.0.0',
  datetime: () =>
    'a day that exists, or a first and a last with a slash between, of which one may be ..',
  item: () => 'the id of an item of this collection, in "after" or in "before"',
  'search-length': () => `a search of at most ${SEARCH_LIMIT} letters`,
  repeated: () => 'one value',
  'unknown-parameter': () => 'a parameter this page knows',
}

const cutShort = (name: string) => (name.length > 60 ? `${name.slice(0, 60)}…` : name)

function problem(value: ViewProblem): string {
  const { parameter, kind, got, more } = value
  if (kind === 'day-order') return 'The dates end before they start.'
  if (kind === 'unknown-parameter') {
    return `The address has “${cutShort(parameter)}”, which this page does not know. It was not used.`
  }
  const rest = more === undefined ? '' : ` and ${more} more`
  const what = got === '' ? 'There is no usable value' : `Could not use “${got}”${rest}`
  return `${what} for ${parameter}: expected ${expected[kind](value)}.`
}

function filterWords(
  filter: Filter,
  clusters: ClusterSettings | null,
  labels: FilterLabels,
): string {
  const words: string[] = []
  if (filter.impossible) words.push('a condition that cannot be met')
  if (filter.from !== null) words.push(`from ${formatDay(filter.from)}`)
  if (filter.to !== null) words.push(`to ${formatDay(filter.to)}`)
  for (const facet of chosenFacets(filter.choices)) {
    const chosen = filter.choices[facet] ?? []
    const names = chosen.map((id) => screen.optionLabel(facet, id, labels)).join(', ') || 'none'
    const name = screen.facetName(facet)
    words.push(`${isOwnFacetId(facet) ? name : name.toLowerCase()}: ${names}`)
  }
  if (filter.q) words.push(`containing “${filter.q}”`)
  if (filter.chain)
    words.push(
      `the chain ${filter.chain.includes('..') ? 'between' : 'of'} ${filter.chain.replace('..', ' and ')}`,
    )
  if (filter.bbox) words.push(`within west, south, east, north ${filter.bbox.join(', ')}`)
  if (words.length === 0) words.push('no filter')
  if (clusters?.km != null) {
    const apart =
      clusters.days === null
        ? ''
        : ` and no more than ${plural(clusters.days, 'day', 'days')} apart`
    words.push(
      `proximity clusters within ${clusters.km} km, at least ${clusters.min} incidents${apart}`,
    )
  }
  return words.join('; ')
}

/** What is said of an address: what of it cannot be used, which version it names, and what it asks for. */
const query = {
  problem,
  moreProblems: (count: number) => `${count} more of the address could not be used.`,
  expected: (value: ViewProblem) => expected[value.kind](value),
  filterWords,
  onPaper: (words: string) => `Filter: ${words}.`,

  version: {
    asked: (asked: string, now: string) =>
      `This link was made with version ${asked} of the data; this is version ${now}.`,
    unknown: (asked: string, known: readonly string[]) =>
      `This link names version ${asked} of the data, which does not exist. There is: ${known.join(', ')}.`,
    sinceThen: (added: number, changed: number, removed: number) =>
      `Since then: ${added} added, ${changed} changed, ${removed} removed`,
    added: 'Added',
    changed: 'Changed',
    removed: 'Removed',
    nowIn: 'now part of',
    more: (n: number) => `and ${whole(n)} more`,
    allVersions: 'What changed in each version',
    newer: (now: string, shown: string) =>
      `There is a newer version of the data, ${now}. This page shows ${shown}.`,
    newerFile: (now: string, shown: string) =>
      `The file will hold version ${now} of the data; this page shows ${shown}.`,
    reload: 'Reload the page',
  },
}

export default query
