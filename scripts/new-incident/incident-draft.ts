import type { IncidentRecord, Place, Source } from '@/geo/record/schema'
import { dayOf, weekdayOf } from '@/geo/time/time'
import type { Act, ClaimVerb, IncidentType, PlacePrecision, PlaceRole } from '../../geo/vocabulary'

/** What somebody must know to begin the record of an incident. */
export interface IncidentAnswers {
  readonly day: string
  /** The words of the id after the day. */
  readonly slug: string
  readonly title: string
  readonly type: IncidentType
  readonly act: Act
  readonly target: string
  readonly place: Place['id']
  readonly precision: PlacePrecision
  readonly source: Source['id']
  readonly by: string
  readonly verb: ClaimVerb
  readonly what: string
  /** Who is said to have done it; `unidentified` where nobody is. */
  readonly actor: string
}

/** The actor that stands for nobody named, in every dataset that needs one. */
export const UNIDENTIFIED = 'unidentified'

const WEAPON: Readonly<Record<IncidentType, IncidentRecord['weapon']>> = {
  'rocket-attack': 'rocket',
  'ballistic-missile-attack': 'ballistic-missile',
  airstrike: 'air-delivered',
  'targeted-strike': 'air-delivered',
  bombing: 'bomb',
  shootdown: 'unknown',
  explosion: 'unknown',
  'alleged-airstrike': 'air-delivered',
  'false-report': 'unknown',
  'siege-or-violent-demonstration': 'crowd',
  demonstration: 'crowd',
  'protest-casualties': 'unknown',
  shooting: 'small-arms',
  'weapons-found': 'unknown',
  'military-posture': 'none',
  'political-response': 'none',
}

const ROLE: Readonly<Record<IncidentType, PlaceRole>> = {
  'rocket-attack': 'impact',
  'ballistic-missile-attack': 'impact',
  airstrike: 'impact',
  'targeted-strike': 'impact',
  bombing: 'impact',
  shootdown: 'site',
  explosion: 'reported-impact',
  'alleged-airstrike': 'alleged-impact',
  'false-report': 'reported-impact',
  'siege-or-violent-demonstration': 'site',
  demonstration: 'site',
  'protest-casualties': 'site',
  shooting: 'site',
  'weapons-found': 'site',
  'military-posture': 'site',
  'political-response': 'announcement',
}

/** The record these answers begin: with one claim, and unconfirmed until somebody adds more. */
export function incidentDraft(answers: IncidentAnswers): IncidentRecord {
  const { day, slug, type, source, by, actor } = answers
  const attribution: IncidentRecord['attributions'][number] =
    actor === UNIDENTIFIED
      ? { actor, by: 'nobody', stance: 'unattributed' }
      : { actor, by, stance: 'attributes', source }
  return {
    $schema: '../../schemas/incident.schema.json',
    id: `${day}-${slug}`,
    title: answers.title,
    type,
    act: answers.act,
    weapon: WEAPON[type],
    target: answers.target,
    targetDescription: null,
    date: { day, weekday: weekdayOf(dayOf(day)), precision: 'T4' },
    place: { id: answers.place, role: ROLE[type], precision: answers.precision },
    otherPlaces: [],
    attributions: [attribution],
    counts: [],
    casualties: [],
    claims: [{ by, verb: answers.verb, what: answers.what, source }],
    standing: {
      occurrence: 'reported',
      attribution: actor === UNIDENTIFIED ? 'unattributed' : 'attributed',
      casualties: 'unknown',
      label: 'unconfirmed',
      why: 'One report is recorded so far.',
    },
    links: [],
    sources: [source],
  }
}

/** Lower-case words joined by hyphens, the first `words` of a text; empty where it has no Latin letter. */
export function slugOf(text: string, words: number): string {
  const latin = text
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʼʾʿ`´]/gu, '')
    .toLowerCase()
  return (latin.match(/[a-z0-9]+/g) ?? []).slice(0, words).join('-')
}
