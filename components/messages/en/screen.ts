import type { CountRange } from '@/geo/record/figures'
import type { Casualties } from '@/geo/table/casualties'
import {
  type Facet,
  isOwnFacetId,
  type LabelledFacet,
  ownName,
  ownTitle,
  type StandardFacet,
} from '@/geo/table/facets'
import type { Summary } from '@/geo/table/summary'
import type { Day } from '@/geo/time/time'
import type { Sort } from '@/geo/view/view-state'
import type { Act, LinkRelation, LinkVoice, StandingLabel, Weapon, Within } from '@/geo/vocabulary'
import type { FilterLabels } from '../filter-labels'
import type { LinkFacts, MapMessages, MarkFacts, StackFacts } from '../map-messages'
import type { Run } from '../run'
import { withCodeWords } from './code-words'
import {
  count,
  day,
  days,
  daysOfYear,
  fullDay,
  list,
  month,
  peopleSum,
  plural,
  shortCount,
  whole,
} from './wording'

const acts: Record<Act, string> = {
  rocket: 'Rocket or mortar fire',
  airstrike: 'Air or drone strike',
  missile: 'Ballistic missiles',
  shootdown: 'Shot down',
  bomb: 'Bomb',
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

const weapons: Record<Weapon, string> = {
  rocket: 'Rockets',
  'rocket-107mm': 'Rockets of 107 mm',
  'rocket-katyusha': 'Rockets called Katyusha',
  'rocket-or-mortar': 'Rockets or mortars',
  mortar: 'Mortars',
  'ballistic-missile': 'Ballistic missiles',
  'anti-aircraft-missile': 'Missile against aircraft',
  'drone-missile': 'Missiles from a drone',
  'air-delivered': 'Weapons from the air',
  bomb: 'Bomb',
  'small-arms': 'Small arms',
  crowd: 'A crowd',
  none: 'No weapon',
  unknown: 'Not known',
}

const facets: Record<StandardFacet, string> = {
  act: 'Act',
  target: 'Target',
  standing: 'Standing',
  weapon: 'Weapon',
  within: 'Place known to within',
  actor: 'Actor',
}

function clusterRun(clusters: number | 'computing' | 'failed'): Run {
  if (clusters === 'computing') return { text: 'clusters that are being computed' }
  if (clusters === 'failed') return { text: 'clusters that could not be computed' }
  if (clusters === 0) return { text: 'no cluster' }
  return { text: plural(clusters, 'cluster', 'clusters'), strong: true }
}

/** Nothing where each of the incidents is one row. */
function partsRun({ shown, split, parts }: Summary): Run[] {
  if (parts === split) return []
  const which = shown === 1 ? '' : `${whole(split)} of them `
  return [{ text: `, ${which}in ${plural(parts, 'part', 'parts')}`, aside: true }]
}

/** How many incidents, in how many parts. */
function countRuns(summary: Summary): Run[] {
  const { shown, total, isNarrowed } = summary
  const shownOf = isNarrowed ? `${whole(shown)} of ` : ''
  const counted = `${shownOf}${plural(total, 'incident', 'incidents')}`
  return [{ text: counted, strong: true }, ...partsRun(summary)]
}

/** Which incidents, and when, in as few letters as that takes. */
function shortSentence(summary: Summary): Run[] {
  const { shown, from, to } = summary
  const runs = countRuns(summary)
  if (from === null || to === null || shown === 0) return [...runs, { text: '.' }]
  return [...runs, { text: ', ' }, { text: days(from, to), strong: true }, { text: '.' }]
}

function beginning(summary: Summary): Run[] {
  const { shown, from, to, split, parts } = summary
  const runs = countRuns(summary)
  const comma = parts === split ? '' : ','
  if (from !== null && to !== null && shown > 0) {
    if (from === to) runs.push({ text: `${comma} on ` }, { text: day(from), strong: true })
    else {
      runs.push({ text: `${comma} from ` }, { text: day(from), strong: true })
      runs.push({ text: ' to ' }, { text: day(to), strong: true })
    }
  }
  return runs
}

/** The same with what is between them, as a file or a picture says it. */
function sentence(summary: Summary): Run[] {
  const { shown, clusters, links } = summary
  const runs = beginning(summary)
  if (clusters !== null && shown > 0) {
    runs.push({ text: ', in ' }, clusterRun(clusters))
  }
  if (shown > 0) {
    runs.push({
      text:
        links === null
          ? '.'
          : links === 0
            ? '; no link between them.'
            : `; ${plural(links, 'link', 'links')} between them.`,
    })
  } else runs.push({ text: '.' })
  return runs
}

const stepsOf = (steps: readonly number[], count: number) =>
  `${steps.length > 1 ? 'steps' : 'step'} ${list(steps.map(whole))} of ${whole(count)}`

const relations: Record<LinkRelation, string> = {
  'response-to': 'answer',
  'cited-as-justification': 'given as a reason',
  'possible-response-to': 'possible answer',
  'denied-response-to': 'denied to be an answer',
  'sequence-only': 'timing noted, no more',
  'possible-same-as': 'possibly the same event',
}

const voices: Record<LinkVoice, string> = {
  party: 'a party states',
  press: 'press or analysts state',
  curator: 'this dataset notes',
  repeated: 'only a text that repeats others states',
}

/** What a facet is called; one by a column of somebody's file as the column is. */
const facetName = (facet: Facet): string => (isOwnFacetId(facet) ? ownTitle(facet) : facets[facet])

/** The label of an option, which of a column of somebody's file is the option itself, with what it means where it is a code. */
function optionLabel(
  facet: Facet,
  id: string,
  { targets, actors, convention }: FilterLabels,
): string {
  if (isOwnFacetId(facet)) return withCodeWords(convention, ownName(facet), id)
  const labels: Readonly<Record<LabelledFacet, Readonly<Record<string, string>>>> = {
    act: acts,
    standing: standings,
    within: withins,
    weapon: weapons,
    target: targets,
    actor: actors,
  }
  const known = (labels as Partial<Record<StandardFacet, Readonly<Record<string, string>>>>)[facet]
  // What a file holds may be called like what every object has.
  return (known && Object.hasOwn(known, id) ? known[id] : undefined) ?? id
}

const sorts: Record<Sort, string> = {
  day: 'Oldest first',
  gravity: 'Gravest first',
  distance: 'Nearest to the map’s middle first',
}

/** Options in a chip: named where two are enough to do so, chosen or left out. */
function chosenOptions(facet: string, on: readonly string[], off: readonly string[]): string {
  if (on.length === 0) return `${facet}: none`
  if (on.length <= 2) return `${facet}: ${on.join(', ')}`
  if (off.length <= 2) return `${facet}: not ${off.join(', ')}`
  return `${facet}: ${whole(on.length)} of ${whole(on.length + off.length)}`
}

function chosenDates(from: Day | null, to: Day | null): string {
  if (from === null) return to === null ? '' : `Until ${day(to)}`
  return to === null ? `From ${day(from)}` : days(from, to)
}

const screen = {
  app: {
    name: 'Riposte',
    method: 'Method',
    share: 'Share',
    language: 'Language',
    theme: 'Theme',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  },

  skip: {
    name: 'Go to a part',
    list: 'Go to the list',
    numbers: 'Go to the numbers',
    map: 'Go to the map',
    export: 'Go to the export',
    timeline: 'Go to the timeline',
  },

  sheet: {
    name: 'What is shown',
    rest: 'Height of the sheet',
    rests: { quarter: 'a quarter', half: 'half', most: 'nearly all' },
  },

  head: {
    openData: 'Open data…',
    dropHere: 'Drop the file to open it',
    export: (rows: number) => `Export ${plural(rows, 'row', 'rows')}`,
    facts: (version: string, incidents: number, sources: number) =>
      `v${version} · ${plural(incidents, 'incident', 'incidents')} · ${plural(sources, 'source', 'sources')}`,
    search: 'Search incidents',
    searchHint: 'Places, people, dates… ( / )',
    searchCut: (limit: number) =>
      `A search has ${whole(limit)} letters at most. The rest was left out.`,
    menu: 'Menu',
    methodAndAbout: 'Method and about',
    datasets: 'Datasets',
    allDatasets: 'All datasets',
  },

  day,
  fullDay,
  days,
  count,
  /** A list as a line of short parts. */
  listed: list,
  acts,
  standings,
  withins,
  facets,
  facetName,
  optionLabel,
  withCodeWords,
  sentence,
  shortSentence,
  onPaper: { address: 'The same on the screen:' },
  plain: (runs: readonly Run[]) => runs.map((run) => run.text).join(''),

  welcome: 'Who struck whom, what each source says, and which act answered which.',

  result: {
    reset: 'Reset',
    empty: 'No incident matches.',
    swapDates: 'Swap the dates',
    retryClusters: 'Compute the clusters again',
    retry: 'Try again',
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
    more: 'More',
    only: 'only',
    narrowed: 'narrowed',
    inView: 'In this view',
    viewAnew: 'Take the map as it is now',
    done: 'Done',
  },

  chips: {
    title: 'What is narrowed',
    dates: chosenDates,
    choice: chosenOptions,
    search: (words: string) => `“${words}”`,
    inView: 'In this view',
    unusable: (name: string, text: string) => `${name}: “${text}”`,
    remove: 'Take away',
    clearAll: 'Clear all',
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
      `${plural(n, 'record takes', 'records take')} no part: not placed, split into parts, or known less closely than the radius.`,
  },

  list: {
    title: 'Incidents',
    order: 'Order of the list',
    sorts,
    month,
    daysOfMonth: daysOfYear,
    killed: (range: CountRange) => `${count(range)} killed`,
    wounded: (range: CountRange) => `${count(range)} wounded`,
    columns: { killed: 'killed', wounded: 'wounded' },
    figure: shortCount,
    noFigure: 'no figure',
    notPlaced: 'not on the map',
    sources: 'Sources',
    held: (n: number) =>
      `${plural(n, 'record', 'records')} not dated or not placed, and not counted`,
  },

  map: {
    map: 'Map',
    surface: 'Map surface: arrow keys move it, plus and minus zoom',
    gestures: 'Ctrl or ⌘ and the wheel zoom the map, two fingers move it',
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
    noDetail: 'The built-in map shows no streets this close.',
    showInstead: (name: string) => `Show ${name}`,
    baseMapFailed: 'The base map could not be loaded; the incidents are all here.',
    credit: 'Natural Earth; GSHHG (Wessel and Smith); GeoNames, CC BY 4.0',
    mark: ({ title, start, end, standing }: MarkFacts) =>
      [title, days(start, end), ...(standing ? [standings[standing]] : [])].join(', '),
    stack: ({ place, isGathered, count }: StackFacts) =>
      `${plural(count, 'incident', 'incidents')} ${isGathered ? 'at and around' : 'at'} ${place}`,
    steps: stepsOf,
    days,
    more: (n: number) => `and ${whole(n)} more`,
    cluster: (incidents: number, places: number, place: string) =>
      `Cluster of ${plural(incidents, 'incident', 'incidents')} at ${plural(places, 'place', 'places')}: ${whole(incidents)} · ${place}`,
    clusterLabel: (incidents: number, place: string) => `${whole(incidents)} · ${place}`,
    km: (distance: number) =>
      distance < 1 ? `${Math.round(distance * 1000)} m` : `${whole(distance)} km`,
    inset: {
      name: (place: string) => `${place}, enlarged`,
      title: (place: string, times: number) => `${place} ×${times}`,
      count: (incidents: number) => plural(incidents, 'incident', 'incidents'),
      note: (incidents: number) => `${plural(incidents, 'incident', 'incidents')}, see inset`,
      move: 'Move to the next corner',
      close: 'Hide the enlarged map',
      open: (place: string) => `Show ${place} enlarged`,
    },
    link: ({ from, to, rel, voice }: LinkFacts) =>
      `${to}: ${relations[rel]} to ${from}, ${voices[voice]}`,
  } satisfies MapMessages,

  relations,

  voices,

  /** What an operator's layers are called that nobody named. */
  ownTiles: {
    RIPOSTE_TILES: 'Tiles of this site',
    RIPOSTE_STREETS: 'Streets',
    RIPOSTE_SATELLITE: 'Satellite',
  },

  embed: { open: 'Open the whole map', reset: 'As it was shared' },

  dialog: { close: 'Close', opening: 'Opening…' },

  /** What is said of a part of the screen that did not come, or broke. */
  parts: {
    names: {
      incidents: 'The incidents',
      words: 'What is searched through',
      screen: 'The map and the filters',
      map: 'The map',
      tiles: 'The tiles of the map',
      list: 'The list of incidents',
      marks: 'The incidents on the map',
      stack: 'The incidents at this place',
      inset: 'The enlarged map',
      hulls: 'The outlines of the clusters',
      launch: 'The launch sites',
      timeline: 'The timeline',
      legend: 'The legend of the timeline',
      incident: 'The incident',
      follow: 'The chain',
      suggestions: 'The suggestions',
      analysis: 'The panel',
      cluster: 'The cluster',
      openData: 'Open data',
      file: 'The file',
      layers: 'The layers',
      share: 'Share',
      picture: 'The picture',
      frozen: 'The frozen page',
      export: 'Export',
      answers: 'The answers',
      chance: 'The test for more than chance',
      notices: 'What the address holds that cannot be used',
      problem: 'Why this cannot be used',
      version: 'What changed between the versions',
    },
    failed: (part: string) => `${part} could not be loaded.`,
    broke: (part: string) => `${part} broke.`,
    trying: 'Loading…',
    isOld:
      'This site was updated after the page was opened. Reload it to go on: the address holds what was chosen.',
    listStays: 'The list is as it was when the page was opened.',
    retry: 'Try again',
    reload: 'Reload the page',
  },

  /** What the search suggests while the reader types. */
  suggestions: {
    title: 'Suggestions',
    kinds: { day: 'Days', place: 'Place', name: 'Name', words: 'Mentions' },
    incidents: (n: number) => plural(n, 'incident', 'incidents'),
    count: (n: number) => (n === 0 ? '' : plural(n, 'suggestion', 'suggestions')),
  },

  resultLinks: {
    clusters: (clusters: Summary['clusters']) =>
      clusters === null ? 'clusters' : clusterRun(clusters).text,
    answers: (n: number) => (n === 0 ? 'no answer' : plural(n, 'answer', 'answers')),
    unplaced: (n: number) => `${whole(n)} not on the map`,
    killed: ({ stated, doubted }: Casualties) =>
      stated.most === 0 && doubted.most === 0
        ? 'no killed stated'
        : `killed ${peopleSum(stated)}${doubted.most === 0 ? '' : `, up to ${whole(doubted.most)}${doubted.isOpen ? ' or more' : ''} more disputed or denied`}`,
  },
  chain: {
    showOnly: 'Show only this chain',
    only: 'Only one chain is shown.',
    showAll: 'Show all',
  },

  follow: {
    start: 'Follow the chain',
    step: 'Step',
    between: (first: string, last: string) => `${first} → ${last}`,
  },

  legend: {
    title: 'Legend',
    all: 'All of the legend',
    hit: 'Hit:',
    answer: 'An answer:',
    /** The heading of the signs of a column of somebody's file. */
    column: (name: string) => `${name}:`,
    /** Options that share a sign. */
    others: 'other',
    /** Beside dots of three sizes. */
    dots: '1, 10, 100 … incidents',
    short: {
      acts: {
        missile: 'missiles',
        shootdown: 'shot down',
        airstrike: 'air strike',
        rocket: 'rocket, mortar',
        bomb: 'bomb',
        protest: 'siege, protest',
        other: 'other',
      } satisfies Record<Act, string>,
      mixed: 'several',
      hollow: 'denied or disputed',
      answers: {
        party: 'a party says',
        press: 'press says',
        curator: 'noted here',
        repeated: 'a repeated text says',
        denied: 'denied',
      },
      area: 'area only',
      cluster: 'cluster',
      launch: 'launch site',
    },
  },
}

export default screen
