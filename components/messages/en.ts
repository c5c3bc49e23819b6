import type { LinkFacts, MapMessages, MarkFacts } from '@/components/map/map-messages'
import type { Facet, Filter } from '@/geo/filter'
import type { CountRange } from '@/geo/incident'
import type { IncidentRecord } from '@/geo/schema'
import type { Summary } from '@/geo/summary'
import { type Day, formatDay, utcOf } from '@/geo/time'
import type { Part } from '@/geo/versions'
import type { ClusterSettings, ViewProblem } from '@/geo/view-state'
import type {
  Act,
  ClaimVerb,
  Counted,
  LinkRelation,
  PlaceRole,
  SourceClass,
  Stance,
  StandingLabel,
  TimePrecision,
  Voice,
  Within,
} from '@/geo/vocabulary'

type Standing = IncidentRecord['standing']

/** A run of text, bold or not: sentences come as runs so that no message holds markup. */
export interface Run {
  readonly text: string
  readonly strong?: boolean
}

const shortDay = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
})
const longDay = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})
const day = (value: Day) => shortDay.format(utcOf(value)).replace('Sept', 'Sep')
const fullDay = (value: Day) => longDay.format(utcOf(value)).replace(',', '')
const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

const days = (start: Day, end: Day) => (start === end ? day(start) : `${day(start)} – ${day(end)}`)

const count = (range: CountRange) =>
  range.max === null
    ? `${range.min} or more`
    : range.min === range.max
      ? String(range.min)
      : `${range.min}–${range.max}`

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

function clusterRun(clusters: number | 'computing'): Run {
  if (clusters === 'computing') return { text: 'clusters that are being computed' }
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
    names: 'Names',
    governorates: 'Governorates',
    links: 'Links',
    clusters: 'Clusters',
    areas: 'Areas of imprecise places',
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

  incident: {
    close: 'Close',
    loading: 'Loading the incident…',
    failed: 'The incident could not be loaded.',
    claims: 'What each source says',
    inWords: 'In words',
    claimant: 'Who says so',
    says: 'What they say',
    counted: 'Counted',
    killed: 'Killed',
    wounded: 'Wounded',
    together: 'Taken together',
    togetherNote:
      'Fired, hit, found unfired and the like count different things: each has a range of its own.',
    series: (who: string) => `${who}: a figure that changed`,
    killedOf: (n: string) => `${n} killed`,
    woundedOf: (n: string) => `${n} wounded`,
    noDay: 'no day given',
    plus: (figures: readonly string[]) => figures.join(' + '),
    notAdded: (figure: string) => `(${figure})`,
    group: (who: string, figures: readonly string[], notes: readonly string[]) =>
      [`${who}: ${figures.join(', ')}`, ...notes].join('; '),
    aboutPlace: 'How the place is known',
    notStated: 'not stated',
    published: (day: string) => `published ${day}`,
    attribution: 'Who did it',
    standing: 'Standing',
    occurrences: {
      confirmed: 'confirmed',
      reported: 'reported, not confirmed',
      disputed: 'disputed',
      denied: 'denied by someone who would know',
      retracted: 'taken back by who reported it',
    } satisfies Record<Standing['occurrence'], string>,
    attributions: {
      claimed: 'somebody claims it',
      acknowledged: 'acknowledged by who did it',
      attributed: 'attributed by others, not claimed',
      disputed: 'disputed',
      denied: 'denied by who is named',
      unidentified: 'looked for and not identified',
      unattributed: 'nobody is named',
    } satisfies Record<Standing['attribution'], string>,
    casualtyStandings: {
      agreed: 'figures agree',
      revised: 'figures were revised',
      disputed: 'figures are disputed',
      unknown: 'not known',
      'not-applicable': 'none to be counted',
    } satisfies Record<Standing['casualties'], string>,
    chain: 'Chain',
    noChain: 'No source links it to another incident.',
    answers: 'It answers',
    answeredBy: 'Answered by',
    related: 'Named together with it',
    through: 'Through',
    lag: (days: number, relation: string) =>
      days === 0
        ? `${relation}, the same day`
        : `${relation}, after ${plural(days, 'day', 'days')}`,
    sources: 'Sources',
    sourceCount: (sources: number, independent: number) =>
      sources === independent
        ? plural(sources, 'source', 'sources')
        : `${plural(sources, 'page', 'pages')}, ${plural(independent, 'source', 'sources')}: copies of one wire story count once.`,
    sameStory: (n: number) => `${n} copies of one wire story, counted once:`,
    noAddress: 'address not known',
    undatedSource: 'undated',
    partOf: 'Part of',
    parts: 'Parts',
    otherPlaces: 'Other places',
    localTime: (time: string) => `${time} local time`,
    reportedAs: (when: string, by: string) => `${when} according to ${by}`,
    lasted: 'it lasted',
    sometime: 'on one of these days',
    governorates: 'Governorate',
    saysWho: (what: string, by: string) => `${what} (${by})`,
    onlyArea: (name: string) =>
      `No closer place is known than ${name}, so the whole of it is drawn and no point.`,
    partsAreDrawn: 'Its parts are on the map, each where it was; the whole has no point.',
    notOnMap: 'No point can be defended, so it is not drawn.',
    denotes: (what: string, source: string) => `The point stands for: ${what} (${source}).`,
    coordinates: (lat: string, lon: string) => `${lat}, ${lon}`,
    latitude: (degrees: string, north: boolean) => `${degrees}° ${north ? 'N' : 'S'}`,
    longitude: (degrees: string, east: boolean) => `${degrees}° ${east ? 'E' : 'W'}`,
    locator: (place: string) => `Map: ${place} and its surroundings`,
    locatorArea: (place: string) => `Map: the outline of ${place}, within which it was`,
    km: (n: number) => `${n} km`,
    page: 'Page of its own',
    geojson: 'GeoJSON',
    takeAway: 'Cite and take away',
    cite: 'Copy citation',
    copyBibTex: 'Copy BibTeX',
    copyCsl: 'Copy CSL-JSON',
    copyLink: 'Copy link',
    copied: 'Copied',
    citationFiles: 'The citation as a file',
    citationFormats: {
      'citation.txt': 'plain text',
      'citation.bib': 'BibTeX',
      'citation.json': 'CSL-JSON',
    },
    citation: {
      lang: 'en',
      incidentOf: (isoDay: string) => `incident of ${isoDay}`,
      within: (dataset: string, version: string) => `In: ${dataset}, version ${version}`,
      accessed: (isoDay: string) => `accessed ${isoDay}`,
    },
    excluded: (why: string) => `not added: ${why}`,
    number: ([min, max]: readonly [number, number | null]) => count({ min, max }),
    back: 'Open on the map',
    preview: (parts: readonly string[]) => parts.join('. '),
    previewDay: (when: string, place: string) => `${when}, ${place}`,
    partNames: {
      title: 'title',
      summary: 'summary',
      kind: 'kind of act',
      target: 'target',
      date: 'date',
      place: 'place',
      otherPlaces: 'other places',
      attributions: 'who did it',
      counts: 'counts',
      casualties: 'killed and wounded',
      claims: 'claims',
      standing: 'standing',
      links: 'links',
      sources: 'sources',
      partOf: 'what it is part of',
      note: 'note',
    } satisfies Record<Part, string>,
    linkVersion: (asked: string, now: string) =>
      `This link was made with version ${asked} of the data; this is version ${now}.`,
    changedSince: (asked: string, parts: string) =>
      `Changed in this incident since ${asked}: ${parts}.`,
    unchangedSince: (asked: string) => `Nothing of this incident has changed since ${asked}.`,
    addedSince: (asked: string) => `This incident was added after ${asked}.`,
    unknownVersion: (asked: string, known: readonly string[]) =>
      `There is no version “${asked}” of the data. There is: ${known.join(', ')}.`,
    allChanges: 'All changes since then',
    merged: (id: string, version: string, why: string) =>
      `You followed a link to ${id}. Since version ${version} it is part of this incident: ${why}`,
    withdrawn: 'Withdrawn',
    withdrawnSince: (id: string, version: string) =>
      `The incident ${id} was withdrawn in version ${version} of the data. Its address is not used again.`,
    unknown: 'There is no incident at this address',
    unknownHelp:
      'An id is a day and a few words, such as 2020-03-11-camp-taji-rockets. Every incident is in the list of its dataset:',
    unknownCount: (n: number, days: string) => `${plural(n, 'incident', 'incidents')}, ${days}`,
  },

  relations,

  voices,

  stances: {
    'claims-responsibility': 'claims it',
    acknowledges: 'acknowledges it',
    'acknowledges-reportedly': 'is reported to acknowledge it',
    attributes: 'attributes it',
    'attributes-implicitly': 'attributes it by implication',
    suggests: 'suggests it',
    hedges: 'hedges',
    'praises-without-claiming': 'praises it without claiming it',
    denies: 'denies it',
    unidentified: 'not identified',
    unattributed: 'nobody is named',
  } satisfies Record<Stance, string>,

  verbs: {
    asserts: 'asserts',
    corroborates: 'corroborates',
    attributes: 'attributes',
    suggests: 'suggests',
    hedges: 'hedges',
    doubts: 'doubts',
    denies: 'denies',
    'denies-link': 'denies a link',
    recants: 'takes back',
    revises: 'revises',
    contradicts: 'contradicts',
    admits: 'admits',
    'claims-responsibility': 'claims responsibility',
    'no-claim': 'no claim',
    condemns: 'condemns',
    threatens: 'threatens',
    warns: 'warns',
    demands: 'demands',
    orders: 'orders',
    boycotts: 'boycotts',
    characterises: 'describes',
    'declines-comment': 'declines comment',
  } satisfies Record<ClaimVerb, string>,

  counted: {
    fired: 'fired',
    hit: 'hit',
    'found-unfired': 'found unfired',
    failed: 'failed',
    'burst-in-air': 'burst in the air',
    sites: 'sites',
    strikes: 'strikes',
    'vehicles-burned': 'vehicles burned',
    people: 'people',
    weapon: '',
  } satisfies Record<Counted, string>,

  roles: {
    impact: 'impact',
    site: 'site',
    'intended-target': 'intended target',
    'alleged-impact': 'alleged impact',
    'reported-impact': 'reported impact',
    launch: 'launch site',
    debris: 'debris',
    announcement: 'announcement',
  } satisfies Record<PlaceRole, string>,

  timePrecisions: {
    T1: 'to the minute',
    T2: 'to about an hour',
    T3: 'part of the day',
    T4: 'the day',
    T5: 'a night or two days',
    T6: 'the week',
    T7: 'the month',
    T8: 'not known',
  } satisfies Record<TimePrecision, string>,

  sourceClasses: {
    P: 'official text',
    W: 'wire or large outlet',
    L: 'local or specialist',
    S: 'state-linked',
    A: 'aggregator or copy',
    K: 'wiki',
  } satisfies Record<SourceClass, string>,

  axes: {
    occurrence: 'Did it happen',
    attribution: 'Who did it',
    casualties: 'Casualties',
  },

  export: {
    button: (n: number) => `Export ${n}`,
    title: 'Export',
    format: 'Format',
    geojson: 'GeoJSON',
    csv: 'CSV',
    geojsonHint: 'RFC 7946, for QGIS, Python, R and web maps',
    csvHint: 'RFC 4180 in UTF-8, for spreadsheets and statistics',
    download: 'Download',
    copyAddress: 'Copy address',
    contents: (sentence: string) => `The file holds exactly this: ${sentence}`,
    cite: 'How to cite',
    cancel: 'Cancel',
  },

  share: {
    title: 'Share',
    link: 'Link to what is on the screen',
    version: (version: string) =>
      `It names version ${version} of the data; a reader is told when they have moved on.`,
    embedShows: 'An embed shows',
    parts: {
      map: 'the map',
      sentence: 'the sentence',
      timeline: 'the timeline',
      list: 'the list',
      filters: 'the filters, for its readers to change',
    },
    embed: 'Embed code',
    copy: 'Copy',
    copied: 'Copied',
  },

  embed: { open: 'Open the whole map' },

  dialog: { close: 'Close', opening: 'Opening…' },

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
    title: 'Legend',
  },

  notFound: {
    title: 'Not found',
    dataset: (got: string, known: readonly string[]) =>
      `There is no dataset “${got}”. There is: ${known.join(', ')}.`,
    file: (got: string, known: readonly string[]) =>
      `There is no file “${got}”. There is: ${known.join(', ')}.`,
    incident: (got: string) => `There is no incident “${got}” in this dataset.`,
    page: 'There is nothing at this address.',
    home: 'To the map',
  },

  noScript:
    'Without JavaScript this page lists the incidents; the map, the filters and the dates need it.',
}
