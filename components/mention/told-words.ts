import type { Catalogues } from '@/components/messages/catalogues'
import type { IncidentDetail } from '@/geo/record/detail'
import { firstAttributions } from '@/geo/record/first-attributions'
import type { Attribution } from '@/geo/record/schema'
import { dayOf } from '@/geo/time/time'
import type { PlaceRole } from '@/geo/vocabulary'

type Words = Pick<Catalogues, 'screen' | 'record'>

/** When, in words. */
export interface WhenWords {
  readonly moment: string
  /** How closely it is known. */
  readonly precision: string
  /** The days it may have been or lasted; null for a single one. */
  readonly days: string | null
}

/** The local day and time of an incident, and how closely they are known. */
export function whenWords(
  { record: { date }, span }: Pick<IncidentDetail, 'record' | 'span'>,
  { screen, record }: Words,
): WhenWords {
  const words = record.incident
  const day = screen.fullDay(dayOf(date.day))
  const known = record.timePrecisions[date.precision]
  return {
    moment: date.time ? `${day}, ${date.time}` : day,
    precision: date.time ? `${words.localTime}${words.precise(known)}` : `(${known})`,
    days:
      span.start === span.end
        ? null
        : `${screen.days(span.start, span.end)}: ${date.lasted ? words.lasted : words.sometime}`,
  }
}

/** Where, in words. */
export interface WhereWords {
  readonly place: string
  /** How closely it is known, and what the place is to the incident where it did not simply happen there. */
  readonly within: string
}

/** The place of an incident with its governorate, and how closely it is known. */
export function whereWords(
  {
    record: { place: at },
    location: { place, within },
  }: Pick<IncidentDetail, 'record' | 'location'>,
  { screen, record }: Words,
): WhereWords {
  const [governorate] = place.admin1
  const isNamed = governorate && governorate.name !== place.name
  const known = screen.withins[within]
  return {
    place: isNamed ? `${place.name}, ${governorate.name}` : place.name,
    within: isWhereItWas(at.role)
      ? known
      : record.incident.kindOfPlace(record.roles[at.role], known),
  }
}

/** Whether a place is simply where it happened: then its role need not be said at once. */
const isWhereItWas = (role: PlaceRole) => role === 'impact' || role === 'site'

/** Who is said to have done it, and by whom, in words that follow the name. */
export interface WhoWords {
  readonly attribution: Attribution
  readonly name: string
  readonly said: string
}

/** The attributions to tell first, in words; who speaks of himself is not named twice. */
export function whoWords(
  {
    record,
    actorNames,
    actorAliases,
  }: Pick<IncidentDetail, 'record' | 'actorNames' | 'actorAliases'>,
  { record: words }: Pick<Words, 'record'>,
): WhoWords[] {
  return firstAttributions(record.attributions).map((attribution) => {
    const { actor, by, stance } = attribution
    const name = actorNames[actor] ?? actor
    const isSelf = by === name || actorAliases[actor]?.includes(by)
    return { attribution, name, said: words.saidOf[stance](isSelf ? '' : by) }
  })
}
