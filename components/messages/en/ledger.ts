import type { BinUnit } from '@/geo/scene/ledger/day-bins'
import type { PeopleSum } from '@/geo/table/casualties'
import type { People } from '@/geo/table/people'
import {
  isHollowStanding,
  type LinkRelation,
  type LinkVoice,
  type StandingLabel,
} from '@/geo/vocabulary'
import type { LedgerMessages, LinkWords, MarkWords } from '../ledger-messages'
import { dayFormat, days, fullDay, plural, day as shortDay, whole } from './wording'

const dayAndMonth = dayFormat({ day: 'numeric', month: 'short' })
const month = dayFormat({ month: 'short' })
const monthAndYear = dayFormat({ month: 'short', year: 'numeric' })
const year = dayFormat({ year: 'numeric' })

const incidents = (count: number) => plural(count, 'incident', 'incidents')

const standings: Record<StandingLabel, string> = {
  confirmed: 'confirmed',
  unconfirmed: 'unconfirmed',
  disputed: 'disputed',
  denied: 'denied',
}

const answers: Record<LinkRelation, string> = {
  'response-to': 'answers',
  'cited-as-justification': 'is justified with',
  'possible-response-to': 'possibly answers',
  'denied-response-to': 'is said not to answer',
  'sequence-only': 'followed',
  'possible-same-as': 'is possibly the same as',
}

const voices: Record<LinkVoice, string> = {
  party: 'a party states',
  press: 'press or analysts state',
  curator: 'this dataset notes',
  repeated: 'only a text that repeats others states',
}

function mark({ title, start, end, standing, losses, parts }: MarkWords): string {
  const toll =
    losses === null
      ? 'killed and wounded not stated'
      : losses === 0
        ? 'nobody killed or wounded by the lowest account'
        : `at least ${whole(losses)} killed or wounded`
  const words = [title, days(start, end), ...(standing ? [standings[standing]] : []), toll]
  return [...words, ...(parts > 0 ? [plural(parts, 'part', 'parts')] : [])].join(', ')
}

const link = ({ from, to, rel, voice, lagDays }: LinkWords) => {
  const lag = lagDays === 0 ? 'the same day' : `after ${plural(lagDays, 'day', 'days')}`
  return `“${to}” ${answers[rel]} “${from}”, ${lag}, ${voices[voice]}`
}

const counted: Record<People, string> = { killed: 'Killed', wounded: 'Wounded' }
const per: Record<BinUnit, string> = {
  day: 'per day',
  week: 'per week',
  month: 'per month',
  year: 'per year',
}
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** "48–62 or more" */
function sum({ least, most, isOpen }: PeopleSum): string {
  const range = least === most ? whole(least) : `${whole(least)}–${whole(most)}`
  return isOpen ? `${range} or more` : range
}

const ledger: LedgerMessages = {
  timeline: 'Timeline',
  rangeStart: 'Start of range',
  rangeEnd: 'End of range',
  fullDay,
  days,
  shown: incidents,
  play: 'Play',
  pause: 'Pause',
  stop: 'End playing',
  window: 'What plays',
  modes: { growing: 'From the start', moving: 'A week at a time' },
  speed: 'Speed',
  speeds: {
    1: '1 day / s',
    3: '3 days / s',
    7: '1 week / s',
    14: '2 weeks / s',
    30: '1 month / s',
  },
  previousIncident: 'Previous incident',
  nextIncident: 'Next incident',
  zoomIn: 'Show fewer days',
  zoomOut: 'Show more days',
  unfold: 'Show the whole timeline',
  fold: 'Show the timeline as a strip',
  overview: 'Visible part of the timeline',
  tick: (day, unit, withYear) => {
    if (unit === 'year') return year(day)
    if (unit === 'month') return (withYear ? monthAndYear : month)(day)
    return (withYear ? shortDay : dayAndMonth)(day)
  },
  marks:
    'Incidents in order of time: left and right move, down to an answer, up to what is answered',
  mark,
  step: (step) => `step ${whole(step)}`,
  link,
  bars: (lane, count, most) =>
    most === null
      ? `${lane}: no incidents`
      : `${lane}: ${incidents(count)}, most ${days(most.start, most.end)}: ${whole(most.count)}`,
  beside: (layer, count, all) =>
    `${layer}, beside: ${whole(count)} of its ${whole(all)} rows are of these days`,
  besideElsewhere: (layer, first, last) =>
    `${layer}, beside: nothing in these days; its rows are of ${days(first, last)}.`,
  exploreBeside: { text: 'Explore it', named: (layer) => `Explore it: ${layer}` },
  bin: ({ start, end, count }) => `${days(start, end)}: ${incidents(count)}`,
  lanesBy: 'Lanes by',
  laneFacets: {
    target: 'target',
    act: 'act',
    actor: 'perpetrator, as claimed',
    standing: 'standing',
  },
  noOption: {
    target: 'Target not stated',
    act: 'Act not stated',
    actor: 'Nobody named',
    standing: 'Standing not stated',
  },
  noValue: (column) => `${column} not stated`,
  otherValues: (count) => `${whole(count)} others`,
  oneLane: 'All incidents',
  stripTitle: (people, unit) => `${counted[people]} ${per[unit]}`,
  strip: (people, unit, { stated, doubted }, peak) => {
    const title = `${counted[people]} ${per[unit]}`
    const all = `${title}: ${sum(stated)} in all`
    const most = peak && `most ${days(peak.start, peak.end)}, ${sum(peak.stated)}`
    const apart = doubted.most > 0 ? `${sum(doubted)} more in denied or disputed reports` : null
    return [all, most, apart].filter((part) => part !== null).join('; ')
  },
  casualties: ({ start, end, people, stated, doubted }) => {
    const said = `${days(start, end)}: ${sum(stated)} ${counted[people].toLowerCase()}`
    const apart = `${sum(doubted)} in denied or disputed reports`
    return doubted.most > 0 ? `${said}, and ${apart}` : said
  },
  per: (unit) => capital(per[unit]),
  people: counted,
  number: whole,
  dayName: ({ place, day, cut, standing }) => ({
    name: standing && isHollowStanding(standing) ? `${place}, ${standings[standing]}` : place,
    note: cut === null ? dayAndMonth(day) : `${dayAndMonth(day)} · ${whole(cut)}`,
  }),
  barKinds: {
    least: 'fewest stated',
    most: 'most stated',
    doubted: 'in denied or disputed reports',
  },
  key: {
    sizes: 'killed and wounded:',
    size: 'size: killed and wounded, the fewest that any account gives',
    unknown: 'dotted ring: killed and wounded not stated',
    lasting: 'bar: lasted, or happened on one of these days',
    losses: (count) => (count === 0 ? 'none' : whole(count)),
  },
}

export default ledger
