import type { LinkFacts, MapMessages, MarkFacts } from '@/components/map/map-messages'
import type { Facet, Filter } from '@/geo/filter'
import type { CountRange } from '@/geo/incident'
import type { Summary } from '@/geo/summary'
import { formatDay } from '@/geo/time'
import type { ViewProblem } from '@/geo/view-query'
import { type ClusterSettings, MAP_LAYERS } from '@/geo/view-state'
import type { Act, LinkRelation, StandingLabel, Voice, Within } from '@/geo/vocabulary'
import { count, day, days, fullDay, plural } from './wording-en'

/** A run of text, bold or not: sentences come as runs so that no message holds markup. */
export interface Run {
  readonly text: string
  readonly strong?: boolean
}

const acts: Record<Act, string> = {
  rocket: 'Rocket or mortar fire',
  airstrike: 'Air or drone strike',
  missile: 'Ballistic missiles',
  protest: 'Siege, protest',
  other: 'Other',
}

const standings: Record<StandingLabel, string> = {
  confirmed: 'Confirmed',
  unconfirmed: 'Unconfirmed',
  disputed: 'Disputed',
  denied: 'Denied',
}

const withins: Record<Within, string> = {
  site: 'the site',
  town: 'a town',
  district: 'a district',
  governorate: 'a governorate',
  country: 'a country',
}

const facets: Record<Facet, string> = {
  act: 'Act',
  target: 'Target',
  standing: 'Standing',
  within: 'Place known to within',
  actor: 'Actor',
}

const expected: Record<ViewProblem['kind'], (problem: ViewProblem) => string> = {
  day: () => 'a day that exists, written YYYY-MM-DD',
  'day-order': () => 'a day no later than "to"',
  option: ({ options }) => `any of ${options?.join(', ') ?? 'the listed values'}`,
  radius: () => 'a number of kilometres greater than 0, or none',
  minimum: () => 'a whole number of at least 1',
  'days-apart': () => 'a whole number of at least 0',
  bbox: () => 'west,south,east,north in degrees',
  layers: () => `any of ${MAP_LAYERS.join(', ')}`,
  'map-view': () => 'zoom/latitude/longitude',
  incident: () => 'the id of an incident in this dataset',
  version: ({ options }) =>
    options ? `one of the versions ${options.join(', ')}` : 'a version such as 1.0.0',
  repeated: () => 'one value',
  'unknown-parameter': () => 'a parameter this page knows',
}

const problem = (value: ViewProblem) =>
  value.kind === 'day-order'
    ? 'The dates end before they start.'
    : value.kind === 'unknown-parameter'
      ? `The address has “${value.parameter}”, which this page does not know. It was not used.`
      : `Could not use “${value.got}” for ${value.parameter}: expected ${expected[value.kind](value)}.`

function clusterRun(clusters: number | 'computing' | 'failed'): Run {
  if (clusters === 'computing') return { text: 'clusters that are being computed' }
  if (clusters === 'failed') return { text: 'clusters that could not be computed' }
  if (clusters === 0) return { text: 'no cluster' }
  return { text: plural(clusters, 'cluster', 'clusters'), strong: true }
}

function sentence(summary: Summary): Run[] {
  const { shown, total, from, to, clusters, links } = summary
  const runs: Run[] = [
    { text: `${shown} of ${plural(total, 'incident', 'incidents')}`, strong: true },
  ]
  if (from !== null && to !== null && shown > 0) {
    if (from === to) runs.push({ text: ' on ' }, { text: day(from), strong: true })
    else {
      runs.push({ text: ' from ' }, { text: day(from), strong: true })
      runs.push({ text: ' to ' }, { text: day(to), strong: true })
    }
  }
  if (clusters !== null && shown > 0) {
    runs.push({ text: ', in ' }, clusterRun(clusters))
  }
  if (shown > 0) {
    runs.push({
      text:
        links === 0
          ? '; no link between them.'
          : `; ${plural(links, 'link', 'links')} between them.`,
    })
  } else runs.push({ text: '.' })
  return runs
}

const relations: Record<LinkRelation, string> = {
  'response-to': 'answer',
  'cited-as-justification': 'given as a reason',
  'possible-response-to': 'possible answer',
  'denied-response-to': 'denied to be an answer',
  'sequence-only': 'timing noted, no more',
  'possible-same-as': 'possibly the same event',
}

const voices: Record<Voice, string> = {
  party: 'a party states',
  press: 'press or analysts state',
  curator: 'this dataset notes',
}

interface FilterLabels {
  readonly targets: Readonly<Record<string, string>>
  readonly actors: Readonly<Record<string, string>>
}

function optionLabel(facet: Facet, id: string, labels: FilterLabels): string {
  switch (facet) {
    case 'act':
      return acts[id as Act]
    case 'standing':
      return standings[id as StandingLabel]
    case 'within':
      return withins[id as Within]
    case 'target':
      return labels.targets[id] ?? id
    case 'actor':
      return labels.actors[id] ?? id
  }
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
  for (const facet of Object.keys(facets) as Facet[]) {
    const chosen = filter.choices[facet]
    if (chosen === null) continue
    const names = chosen.map((id) => optionLabel(facet, id, labels)).join(', ') || 'none'
    words.push(`${facets[facet].toLowerCase()}: ${names}`)
  }
  if (filter.q) words.push(`containing “${filter.q}”`)
  if (filter.chain) words.push(`the chain of ${filter.chain}`)
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

export const en = {
  lang: 'en',
  dir: 'ltr' as 'ltr' | 'rtl',

  app: {
    name: 'Riposte',
    description:
      'An open map of conflict incidents: who was hit, where, when, what each source says, and which act answered which.',
    method: 'Method',
    share: 'Share',
    openData: 'Open data…',
    theme: 'Theme',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
    skip: 'Skip to the list of incidents',
  },

  head: {
    export: (n: number) => `Export ${n}`,
    facts: (version: string, incidents: number, sources: number) =>
      `v${version} · ${plural(incidents, 'incident', 'incidents')} · ${plural(sources, 'source', 'sources')}`,
    search: 'Search incidents',
    searchHint: 'Places, actors, sources…  ( / )',
    filter: (active: number) => (active === 0 ? 'Filter' : `Filter · ${active}`),
    closeFilters: 'Show the map',
  },

  day,
  fullDay,
  days,
  count,
  acts,
  standings,
  withins,
  facets,
  optionLabel,
  problem,
  expected: (value: ViewProblem) => expected[value.kind](value),
  sentence,
  plain: (runs: readonly Run[]) => runs.map((run) => run.text).join(''),
  filterWords,

  result: {
    reset: 'Reset',
    removeUnusable: 'Leave it out',
    notPlaced: (n: number) =>
      `${plural(n, 'incident is', 'incidents are')} in the list but at no point on the map.`,
    empty: 'No incident matches.',
    datesReversed: 'The dates end before they start.',
    swapDates: 'Swap the dates',
    loading: 'Loading the incidents…',
    failed: 'The incidents could not be loaded.',
    retry: 'Try again',
    version: (asked: string, now: string) =>
      `This link was made with version ${asked} of the data; this is version ${now}.`,
    unknownVersion: (asked: string, known: readonly string[]) =>
      `This link names version ${asked} of the data, which does not exist. There is: ${known.join(', ')}.`,
    sinceThen: (added: number, changed: number, removed: number) =>
      `Since then: ${added} added, ${changed} changed, ${removed} removed`,
    added: 'Added',
    changed: 'Changed',
    removed: 'Removed',
    nowIn: 'now part of',
    allVersions: 'What changed in each version',
  },

  filters: {
    title: 'Filters',
    from: 'From',
    to: 'To',
    dates: 'Dates',
    all: 'All',
    none: 'None',
    allOf: (facet: string) => `${facet}: all`,
    noneOf: (facet: string) => `${facet}: none`,
    choose: (chosen: number | null, options: number) =>
      chosen === null ? `Any of ${options}` : `${chosen} of ${options}`,
  },

  clusters: {
    title: 'Proximity clusters',
    within: 'Within',
    km: 'km, at least',
    incidents: 'incidents',
    apart: 'and no more than',
    days: 'days apart',
    radius: 'Cluster radius in km',
    minimum: 'Minimum incidents',
    daysApart: 'Days apart at most',
    show: 'Show',
    choose: 'Choose a radius…',
    leftOut: (n: number) =>
      `${plural(n, 'incident takes', 'incidents take')} no part: not placed, a parent record, or known less closely than the radius.`,
  },

  list: {
    title: 'Incidents',
    killed: (range: CountRange) => `${count(range)} killed`,
    wounded: (range: CountRange) => `${count(range)} wounded`,
    parts: (n: number) => plural(n, 'part', 'parts'),
    notPlaced: 'not on the map',
    more: (n: number) => `Show ${n} more`,
    sources: 'Sources',
    held: (n: number) => `${plural(n, 'record', 'records')} held back`,
  },

  map: {
    map: 'Map',
    surface: 'Map surface: arrow keys move it, plus and minus zoom',
    loading: 'Loading the map…',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    home: 'Whole area',
    layers: 'Layers',
    close: 'Close',
    baseMap: 'Base map',
    builtIn: 'Built in',
    openStreetMap: 'OpenStreetMap',
    openStreetMapCredit: '© OpenStreetMap contributors',
    draw: 'Draw',
    layerNames: {
      names: 'Names',
      governorates: 'Governorates',
      areas: 'Areas of imprecise places',
      clusters: 'Clusters',
      party: 'Answers as a party states',
      press: 'Answers as press or analysts state',
      denied: 'Answers that are denied',
      launch: 'Launch sites',
    },
    launch: (title: string, site: string) => `Reported launch site: ${site} (${title})`,
    baseMapFailed: 'The base map could not be loaded; the incidents are all here.',
    credit: 'Natural Earth; GSHHG (Wessel and Smith); GeoNames, CC BY 4.0',
    mark: ({ title, start, end, standing }: MarkFacts) =>
      `${title}, ${days(start, end)}, ${standings[standing]}`,
    stack: (place: string, n: number) => `${plural(n, 'incident', 'incidents')} at ${place}`,
    label: (place: string, n: number) => (n === 1 ? place : `${place} · ${n}`),
    days,
    more: (n: number) => `and ${n} more`,
    cluster: (incidents: number, places: number) =>
      `Cluster of ${plural(incidents, 'incident', 'incidents')} at ${plural(places, 'place', 'places')}`,
    link: ({ from, to, rel, voice }: LinkFacts) =>
      `${to}: ${relations[rel]} to ${from}, ${voices[voice]}`,
  } satisfies MapMessages,

  relations,

  voices,

  embed: { open: 'Open the whole map' },

  dialog: { close: 'Close', opening: 'Opening…' },

  analysis: {
    chains: 'Chains',
    answers: 'Answers',
    chance: 'More than chance?',
  },
  chain: {
    showOnly: 'Show only this chain',
    only: 'Only one chain is shown.',
    showAll: 'Show all',
  },

  legend: {
    hit: (label: string) => `hit ${label}`,
    hollow: 'hollow: denied or disputed',
    party: 'answers, as a party states',
    press: 'answers, as press or analysts state',
    denied: 'said not to be an answer',
    area: 'known only to a district or governorate',
    cluster: 'proximity cluster',
    timeline: 'On the timeline',
    title: 'Legend',
  },

  noScript:
    'Without JavaScript this page lists the incidents; the map, the filters and the dates need it.',
}
