import type { LedgerMessages, LinkWords, MarkWords } from '@/components/ledger/ledger-messages'
import type { LinkRelation, LinkVoice, StandingLabel } from '@/geo/vocabulary'
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
  const words = [title, days(start, end), standings[standing], toll]
  return [...words, ...(parts > 0 ? [plural(parts, 'part', 'parts')] : [])].join(', ')
}

const link = ({ from, to, rel, voice, lagDays }: LinkWords) => {
  const lag = lagDays === 0 ? 'the same day' : `after ${plural(lagDays, 'day', 'days')}`
  return `“${to}” ${answers[rel]} “${from}”, ${lag}, ${voices[voice]}`
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
  window: 'What plays',
  modes: { moving: 'Window moves', growing: 'Window grows' },
  speed: 'Speed',
  speeds: {
    1: '1 day / s',
    3: '3 days / s',
    7: '1 week / s',
    14: '2 weeks / s',
    30: '1 month / s',
  },
  previousIncident: 'Previous incident',
  previousDay: 'Back a day',
  nextDay: 'Forward a day',
  nextIncident: 'Next incident',
  zoomIn: 'Show fewer days',
  zoomOut: 'Show more days',
  overview: 'Visible part of the timeline',
  tick: (day, unit, withYear) => {
    if (unit === 'year') return year(day)
    if (unit === 'month') return (withYear ? monthAndYear : month)(day)
    return (withYear ? shortDay : dayAndMonth)(day)
  },
  marks:
    'Incidents in order of time: left and right move, down to an answer, up to what is answered',
  mark,
  link,
  bars: (lane, count, most) =>
    most === null
      ? `${lane}: no incidents`
      : `${lane}: ${incidents(count)}, most ${days(most.start, most.end)}: ${whole(most.count)}`,
  bin: ({ start, end, count }) => `${days(start, end)}: ${incidents(count)}`,
  key: {
    size: 'size: killed and wounded, the fewest that any account gives',
    unknown: 'dotted ring: killed and wounded not stated',
    lasting: 'bar: lasted, or happened on one of these days',
    noted: 'answers, as this dataset notes',
    losses: (count) => (count === 0 ? 'none' : whole(count)),
  },
}

export default ledger
