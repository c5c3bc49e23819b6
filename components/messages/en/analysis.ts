import type { LeftOutReason } from '@/geo/cluster/left-out-reason'
import { type BandFault, type Interval, MOST_DAYS } from '@/geo/knox/bands'
import type { KnoxLeftOut } from '@/geo/knox/knox-rows'
import type { AnswerColumn } from '@/geo/table/answer-order'
import type { Casualties } from '@/geo/table/casualties'
import type { Facet } from '@/geo/table/facets'
import type { Within } from '@/geo/vocabulary'
import { fixed, number, plural } from './decimals'
import { peopleSum, whole } from './wording'

const incidents = (count: number) => plural(count, 'incident', 'incidents')
/** Rows: a split incident is several. */
const records = (count: number) => plural(count, 'record', 'records')
const places = (count: number) => plural(count, 'place', 'places')
const days = (count: number) => plural(count, 'day', 'days')
const km = (value: number) => `${number(value, value < 10 ? 1 : 0)} km`
/** A radius as it was set. */
const radius = (value: number) => `${number(value, 3)} km`
const percent = (share: number) => `${number(share * 100)} %`

const ordinal = (value: number) => {
  const last = value % 100 > 10 && value % 100 < 14 ? 0 : value % 10
  return `${value}${['th', 'st', 'nd', 'rd'][last] ?? 'th'}`
}

/** The words of the cluster panel and of the two analyses; loaded with them. */
const analysis = {
  number,
  days,
  km,
  radiusKm: radius,

  panels: {
    clusters: 'Clusters',
    answers: 'Answers',
    unplaced: 'Not on the map',
    killed: 'Killed and wounded',
    lags: 'How long answers took, and how far…',
    chance: 'More than chance?',
    nowhere: (count: number) => `At no point: ${number(count)}`,
    inArea: (count: number) => `Only in an area, drawn around its middle: ${number(count)}`,
    why: (place: string, within: string) => `${place}, known to: ${within}`,
    killedRule:
      'The fewest and the most that any account gives, an incident and its parts counted once. What only denied or disputed reports say is said apart.',
    people: { killed: 'Killed', wounded: 'Wounded' },
    doubted: 'Only in denied or disputed reports',
    ends: 'Who says so',
    endsLoading: 'Loading…',
    endsFailed: 'This could not be loaded.',
    sum: ({ stated, doubted }: Casualties) =>
      doubted.most === 0
        ? peopleSum(stated)
        : `${peopleSum(stated)}, and up to ${number(doubted.most)}${doubted.isOpen ? ' or more' : ''} in denied or disputed reports`,
  },

  cluster: {
    off: 'Clusters are switched off.',
    name: (cluster: number, incidentCount: number, placeCount: number) =>
      `Cluster ${cluster}: ${incidents(incidentCount)} at ${places(placeCount)}`,
    computing: 'The clusters are being computed…',
    failed: 'The clusters could not be computed.',
    found: (count: number) =>
      count === 0 ? 'No cluster with these settings.' : `${plural(count, 'cluster', 'clusters')}.`,
    gone: 'No cluster here with these settings',
    goneHelp:
      'The incident that it was opened from is now in no cluster. Choose another radius below.',
    kind: 'Proximity cluster',
    across: (spanKm: number) => `${km(spanKm)} across`,
    onePlace: (count: number, within: Within | null, place: string) => {
      const name = place === '' ? 'which has no name here' : place
      if (within === null) {
        return `${incidents(count)} at 1 place, ${name}: one coordinate. How closely it is known is not stated; it may stand for a town or a whole area.`
      }
      return within === 'site'
        ? `${incidents(count)} at 1 place, ${name}: one place hit or reported again and again. It says that this happened often there, and nothing of a pattern in space.`
        : within === 'town'
          ? `${incidents(count)} at 1 place, ${name}: a town’s coordinate, not a pattern. Where in the town each was is not known.`
          : `${incidents(count)} at 1 place, ${name}: one coordinate that stands for a whole area, not a pattern.`
    },
    /** What is counted, where there is a better word than the name of the filter. */
    counted: (facet: Facet): string | null =>
      facet === 'target' ? 'By who was hit' : facet === 'act' ? 'By what was done' : null,
    core: (count: number) => `What holds it together: ${number(count)} core`,
    coreMeaning: (minimum: number, radius: string, apart: number | null) =>
      `Each has at least ${minimum === 1 ? 'itself' : `${incidents(minimum)}, itself among them,`} within ${radius}${apart === null ? '' : ` and ${days(apart)}`}.`,
    border: (count: number) => `What hangs on: ${number(count)} border`,
    borderMeaning: 'Near a core incident, but with too few incidents near it to be core.',
    noBorder: 'No incident hangs on: all of them are core.',
    more: (count: number) => `Show ${number(count)} more`,
    how: 'How it was found',
    parameters: (radius: string, minimum: number, apart: number | null) =>
      `Incidents within ${radius} of each other, at least ${minimum} of them, ${apart === null ? 'any number of days apart' : `no more than ${days(apart)} apart`}. ${apart === null ? 'DBSCAN' : 'ST-DBSCAN'}, great-circle distance. Clusters are chains: the two ends may be further apart than the radius.`,
    noNoise: 'Every incident that took part is in a cluster: there is no noise.',
    noise: (count: number) =>
      `${incidents(count)} took part and ${count === 1 ? 'is' : 'are'} in no cluster (noise).`,
    leftOut: (count: number, shown: number) =>
      count === 0
        ? `All ${records(shown)} on the screen took part.`
        : `${number(count)} of the ${records(shown)} on the screen took no part:`,
    leftOutBy: {
      imprecise: (count: number, radius: string) =>
        `${number(count)} known less closely than ${radius}`,
      'not-placed': (count: number) => `${number(count)} not placed at a point`,
      parent: (count: number) => `${number(count)} split into parts, which take part themselves`,
    } satisfies Record<LeftOutReason, (count: number, radius: string) => string>,
  },

  radius: {
    title: 'Choosing a radius',
    about: (k: number) =>
      `How far each incident is from its ${k === 1 ? 'nearest' : `${ordinal(k)} nearest`} neighbour, the farthest first. Where the curve bends from steep to flat is the usual radius; what lies below the line is core.`,
    daysNotIn: 'Days apart are not in the chart.',
    few: 'Too few incidents take part for a chart. A larger radius takes in those that are known less closely.',
    computing: 'Measuring…',
    failed: 'The distances could not be measured.',
    chart: (count: number, k: number, radius: string, core: number) =>
      `Chart: distance of ${incidents(count)} to the ${ordinal(k)} nearest neighbour. At ${radius}, ${number(core)} are within it.`,
    slider: 'Cluster radius in km from the chart',
    at: (radius: string, core: number, count: number, k: number) =>
      `At ${radius}, ${number(core)} of ${incidents(count)} have ${k === 1 ? 'another' : `${k} others`} within reach.`,
    table: 'The chart as a table',
    withinColumn: 'Radius',
    coreColumn: 'Incidents within reach of enough others',
  },

  knox: {
    title: 'Is it more than chance?',
    intro:
      'The Knox test asks whether incidents that are near each other in space are also near in time more often than they would be if the days had nothing to do with the places.',
    distances: 'Distance bands: upper edges in km',
    times: 'Time bands: upper edges in days',
    samePlace: 'A band of its own for one and the same place',
    permutations: 'Shuffles',
    seed: 'Seed',
    bands: (intervals: string) => `Bands: ${intervals}`,
    faults: {
      none: 'Enter at least one number.',
      'too-many': 'Enter at most ten numbers.',
      'not-a-number': 'Enter numbers of at least 0, separated by commas; days are whole.',
      'not-ascending': 'Each number must be greater than the one before.',
      'too-far': 'No two places are more than 20,016 km apart.',
      'too-long': `Enter at most ${number(MOST_DAYS)} days, which are 1,000 years.`,
      zero: 'Enter at least one number above 0.',
    } satisfies Record<BandFault, string>,
    wholeFault: (least: number, most: number) =>
      `Enter a whole number from ${number(least)} to ${number(most)}.`,
    run: 'Run',
    cancel: 'Cancel',
    progress: 'Shuffles done',
    running: (total: number) => `Making ${plural(total, 'shuffle', 'shuffles')}…`,
    left: (seconds: number) =>
      seconds < 100 ? `about ${seconds} s left` : `about ${Math.round(seconds / 60)} min left`,
    failed: 'The test could not be run.',
    takePart: (count: number, shown: number) =>
      `${number(count)} of the ${records(shown)} on the screen take part.`,
    leftOut: 'Left out:',
    leftOutBy: {
      parent: (count: number) => `${number(count)} split into parts, which take part themselves`,
      'not-placed': (count: number) => `${number(count)} not placed at a point`,
      imprecise: (count: number, narrowest: string) =>
        `${number(count)} known less closely than the narrowest band (${narrowest})`,
      days: (count: number) => `${number(count)} dated to more than one day`,
    } satisfies Record<KnoxLeftOut, (count: number, narrowest: string) => string>,
    tooFew: 'At least two incidents must take part.',
    tooMany: (most: number) =>
      `At most ${number(most)} incidents can be tested: narrow the filter.`,
    done: (marked: number, cells: number) =>
      `Done. ${marked === 0 ? 'None' : number(marked)} of ${plural(cells, 'cell', 'cells')} ${marked < 2 ? 'is' : 'are'} above chance at p ≤ 0.05.`,
    caption:
      'Each cell: pairs observed over expected; the two numbers; p. Coloured where at least one pair is expected.',
    corner: 'Apart',
    distance: ({ lower, upper }: Interval) =>
      upper === 0 ? 'same place' : `${number(lower, 3)}–${number(upper, 3)} km`,
    time: ({ lower, upper, hasLower }: Interval) => {
      const least = hasLower ? lower : lower + 1
      return upper === 0
        ? 'same day'
        : least === upper
          ? days(upper)
          : `${whole(least)}–${whole(upper)} days`
    },
    ratio: (ratio: number | null) => (ratio === null ? '–' : fixed(ratio, 2)),
    pairs: (observed: number, expected: number) =>
      `${number(observed)} vs ${expected < 100 ? fixed(expected, 1) : number(expected)}`,
    p: (p: number) => `p ${p < 0.001 ? '< 0.001' : fixed(p, 3)}`,
    mark: '★',
    marked: 'above chance',
    readTitle: 'How to read it',
    read: (
      observed: number,
      distance: string,
      time: string,
      expected: number,
      ratio: number | null,
    ) =>
      `For example: ${plural(observed, 'pair', 'pairs')} of incidents ${observed === 1 ? 'is' : 'are'} ${distance} and ${time} apart; ${number(expected, 1)} would be expected${ratio === null ? '' : `, so the ratio is ${number(ratio, 2)}`}. Above 1 is more than expected, below 1 less.`,
    readP: (shuffles: number, cells: number) =>
      `p is the share of ${number(shuffles + 1)} orders of the days, ${number(shuffles)} shuffled and the real one, that have at least as many such pairs; a tie counts against the pattern. ★ marks p ≤ 0.05: of ${plural(cells, 'cell', 'cells')}, about ${number(cells * 0.05, 1)} would be marked by chance alone.`,
    readEdges:
      'An edge belongs to the band that ends with it: (5, 15] is more than 5 and up to 15. Two incidents of one day are 0 days apart, two at one point 0 km.',
    readLimits:
      'A mark says that near pairs are near in time, not that one caused the other; a conflict, or its reporting, that moves from one region to another does the same.',
    townCoded: (share: number) =>
      `${percent(share)} of the incidents that take part share their point with another, or are known only to a town or less closely. Where places are coded to towns or bases, “same place” is as wide as the town or base, and short distances between them cannot be told.`,
    small: (count: number) =>
      `With ${incidents(count)} only a strong pattern can be seen: no mark does not mean that there is none.`,
    download: 'Download CSV',
    fileName: (dataset: string) => `${dataset}_knox.csv`,
    reference:
      'Knox 1964, Applied Statistics 13:25–29; bands and shuffles as in the R package NearRepeat.',
    settings: (shuffles: number, seed: number) => `${number(shuffles)} shuffles, seed ${seed}.`,
  },

  answers: {
    title: 'Answers',
    intro: (count: number) =>
      count === 0
        ? 'No link between two of the incidents on the screen.'
        : `${plural(count, 'link', 'links')} between incidents on the screen, each as somebody states or denies it: how long the answer took and how far it was.`,
    columns: {
      from: 'Act',
      to: 'Answer',
      voice: 'Who says so',
      relation: 'What they say',
      lag: 'Days',
      distance: 'Distance',
    } satisfies Record<AnswerColumn, string>,
    caption: 'Answers, sortable by column',
    lag: (least: number, most: number) =>
      least === most ? whole(least) : `${whole(least)}–${whole(most)}`,
    distance: (value: number | null, throughParts: boolean) =>
      value === null ? '–' : `${km(value)}${throughParts ? ' *' : ''}`,
    throughParts: '* Split into parts: the smallest distance to or between them.',
    noPoint: '– An end has no point on the map, or is known to a governorate only.',
    imprecise:
      'Days are counted between the nearest possible days; a range where a date is not one day. Distances are between the points on the map, and no better than they are.',
    chartTitles: {
      days: 'Days until the answer, by who says so',
      km: 'Distance to the answer, by who says so',
    },
    lane: (who: string, count: number, median: string, least: string, most: string) =>
      `${who}: ${number(count)}, median ${median}${least === most ? '' : ` (${least} to ${most})`}`,
    denied: 'said not to be an answer',
    days: 'days',
    km: 'km',
    download: 'Download CSV',
    fileName: (dataset: string) => `${dataset}_answers.csv`,
  },
}

export default analysis
