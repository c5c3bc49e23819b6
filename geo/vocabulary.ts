/**
 * The closed vocabularies of the field and their counterparts in ACLED, UCDP GED and xSub.
 * Schemas, filters, exports and the method page all read them from here.
 */

/** What was done: the shape of a mark, and the `act` filter. */
export const ACTS = [
  'rocket',
  'airstrike',
  'missile',
  'shootdown',
  'bomb',
  'protest',
  'other',
] as const
export type Act = (typeof ACTS)[number]

/** The label a reader sees first; curated from the three axes of `Standing`. */
export const STANDINGS = ['confirmed', 'unconfirmed', 'disputed', 'denied'] as const
export type StandingLabel = (typeof STANDINGS)[number]

/** Which standings are drawn hollow, their casualties counted apart. */
const HOLLOW_STANDINGS: Readonly<Record<StandingLabel, boolean>> = {
  confirmed: false,
  unconfirmed: false,
  disputed: true,
  denied: true,
}

/** Whether a report of a standing is drawn hollow; one that is no standing, or none, is not. */
export const isHollowStanding = (standing: string | null): boolean =>
  STANDINGS.some((each) => each === standing && HOLLOW_STANDINGS[each])

/** How closely a place is known, finest first: the `within` filter. */
export const WITHIN = ['site', 'town', 'district', 'governorate', 'country'] as const
export type Within = (typeof WITHIN)[number]

/** The curated datasets' precision of place, finest first, and what ACLED and UCDP call it. */
export const PLACE_PRECISIONS = {
  P1: { within: 'site', meaning: 'a building or compound', acled: 1, ucdp: 1 },
  P2: {
    within: 'site',
    meaning: 'a named base, airport or facility; impact point unknown',
    acled: 1,
    ucdp: 1,
  },
  P3: { within: 'town', meaning: 'a neighbourhood, village or town', acled: 1, ucdp: 2 },
  P4: {
    within: 'district',
    meaning: 'near or around a named place, or a district',
    acled: 2,
    ucdp: 3,
  },
  P5: { within: 'governorate', meaning: 'a governorate', acled: 3, ucdp: 4 },
  P6: { within: 'country', meaning: 'a country or a region across borders', acled: 3, ucdp: 6 },
} as const satisfies Record<
  string,
  { within: Within; meaning: string; acled: 1 | 2 | 3; ucdp: number }
>
export type PlacePrecision = keyof typeof PLACE_PRECISIONS

/**
 * How far, in km, an incident may lie from the point it is given. Clusters leave out what is known
 * less closely than their radius, so an area is never treated as a point.
 */
export const WITHIN_KM: Readonly<Record<Within, number>> = {
  site: 1,
  town: 5,
  district: 25,
  governorate: Number.POSITIVE_INFINITY,
  country: Number.POSITIVE_INFINITY,
}

/** Precision of time, finest first; `acled` and `ucdp` are `time_precision` and `date_prec`. */
export const TIME_PRECISIONS = {
  T1: { meaning: 'a clock time is quoted', acled: 1, ucdp: 1 },
  T2: { meaning: 'an approximate clock time, or a range of about an hour', acled: 1, ucdp: 1 },
  T3: { meaning: 'a part of the day', acled: 1, ucdp: 1 },
  T4: { meaning: 'a date', acled: 1, ucdp: 1 },
  T5: { meaning: 'a night or two days that may cross midnight', acled: 1, ucdp: 2 },
  T6: { meaning: 'a week or weekend', acled: 2, ucdp: 3 },
  T7: { meaning: 'a month', acled: 3, ucdp: 4 },
  T8: { meaning: 'unknown', acled: null, ucdp: null },
} as const
export type TimePrecision = keyof typeof TIME_PRECISIONS

const SHELLING = ['Explosions/Remote violence', 'Shelling/artillery/missile attack'] as const
const AIR = ['Explosions/Remote violence', 'Air/drone strike'] as const

/**
 * What an incident is, finer than its act. `acled` is event type and sub-event type; `ucdp` is the
 * type_of_violence it would have if at least one person was killed; null where there is none.
 */
export const INCIDENT_TYPES = {
  'rocket-attack': { acts: ['rocket'], acled: SHELLING, ucdp: 1, xsub: 'ROCKET' },
  'ballistic-missile-attack': { acts: ['missile'], acled: SHELLING, ucdp: 1, xsub: 'ROCKET' },
  airstrike: { acts: ['airstrike'], acled: AIR, ucdp: 1, xsub: 'AIRSTRIKE' },
  'targeted-strike': { acts: ['airstrike'], acled: AIR, ucdp: 1, xsub: 'KILLING' },
  bombing: {
    acts: ['bomb'],
    acled: ['Explosions/Remote violence', 'Remote explosive/landmine/IED'],
    ucdp: 1,
    xsub: 'BOMB',
  },
  shootdown: { acts: ['shootdown'], acled: SHELLING, ucdp: null, xsub: null },
  explosion: { acts: ['other'], acled: null, ucdp: null, xsub: null },
  'alleged-airstrike': { acts: ['airstrike'], acled: AIR, ucdp: null, xsub: null },
  'false-report': {
    acts: ['rocket', 'airstrike', 'missile', 'shootdown', 'bomb', 'other'],
    acled: null,
    ucdp: null,
    xsub: null,
  },
  'siege-or-violent-demonstration': {
    acts: ['protest'],
    acled: ['Riots', 'Violent demonstration'],
    ucdp: null,
    xsub: 'SIEGE',
  },
  demonstration: {
    acts: ['protest'],
    acled: ['Protests', 'Peaceful protest'],
    ucdp: null,
    xsub: 'PROTEST',
  },
  'protest-casualties': {
    acts: ['protest'],
    acled: ['Protests', 'Excessive force against protesters'],
    ucdp: 3,
    xsub: 'PROTEST',
  },
  shooting: {
    acts: ['other'],
    acled: ['Violence against civilians', 'Attack'],
    ucdp: null,
    xsub: 'KILLING',
  },
  'weapons-found': {
    acts: ['other'],
    acled: ['Strategic developments', 'Disrupted weapons use'],
    ucdp: null,
    xsub: null,
  },
  'military-posture': {
    acts: ['other'],
    acled: ['Strategic developments', 'Other'],
    ucdp: null,
    xsub: null,
  },
  'political-response': { acts: ['other'], acled: null, ucdp: null, xsub: null },
} as const satisfies Record<
  string,
  {
    acts: readonly Act[]
    acled: readonly [string, string] | null
    ucdp: 1 | 2 | 3 | null
    xsub: string | null
  }
>
export type IncidentType = keyof typeof INCIDENT_TYPES

/** What a place is to its incident. Launch and debris places are never the incident's own mark. */
export const PLACE_ROLES = [
  'impact',
  'site',
  'intended-target',
  'alleged-impact',
  'reported-impact',
  'launch',
  'debris',
  'announcement',
] as const
export type PlaceRole = (typeof PLACE_ROLES)[number]

/** Roles whose place is itself only alleged: drawn hollow whatever the standing. */
export const HOLLOW_ROLES: readonly PlaceRole[] = ['alleged-impact', 'reported-impact']

/** Whether a report is drawn hollow, for its standing or for what its place is to it; each as a record or an export has it. */
export const isHollowReport = (standing: string | null, role: string | null): boolean =>
  isHollowStanding(standing) || HOLLOW_ROLES.some((each) => each === role)

export const OCCURRENCES = ['confirmed', 'reported', 'disputed', 'denied', 'retracted'] as const
export const ATTRIBUTIONS = [
  'claimed',
  'acknowledged',
  'attributed',
  'disputed',
  'denied',
  'unidentified',
  'unattributed',
] as const
export const CASUALTY_STANDINGS = [
  'agreed',
  'revised',
  'disputed',
  'unknown',
  'not-applicable',
] as const

/** What somebody says about an actor's part in an incident. */
export const STANCES = [
  'claims-responsibility',
  'acknowledges',
  'acknowledges-reportedly',
  'attributes',
  'attributes-implicitly',
  'suggests',
  'hedges',
  'praises-without-claiming',
  'denies',
  'unidentified',
  'unattributed',
] as const
export type Stance = (typeof STANCES)[number]

export const CLAIM_VERBS = [
  'asserts',
  'corroborates',
  'attributes',
  'suggests',
  'hedges',
  'doubts',
  'denies',
  'denies-link',
  'recants',
  'revises',
  'contradicts',
  'admits',
  'claims-responsibility',
  'no-claim',
  'condemns',
  'threatens',
  'warns',
  'demands',
  'orders',
  'boycotts',
  'characterises',
  'declines-comment',
] as const
export type ClaimVerb = (typeof CLAIM_VERBS)[number]

/** What a number of weapons or things counts. Numbers that count different things never merge. */
export const COUNTED = [
  'fired',
  'hit',
  'found-unfired',
  'failed',
  'burst-in-air',
  'sites',
  'strikes',
  'vehicles-burned',
  'people',
  'weapon',
] as const
export type Counted = (typeof COUNTED)[number]

export const WEAPONS = [
  'rocket',
  'rocket-107mm',
  'rocket-katyusha',
  'rocket-or-mortar',
  'mortar',
  'ballistic-missile',
  'anti-aircraft-missile',
  'drone-missile',
  'air-delivered',
  'bomb',
  'small-arms',
  'crowd',
  'none',
  'unknown',
] as const
export type Weapon = (typeof WEAPONS)[number]

/** ACLED's actor types, the values of its columns `inter1` and `inter2`. */
export type AcledInter = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

/** How a later incident relates to an earlier one, as somebody states it. */
export const LINK_RELATIONS = [
  'response-to',
  'cited-as-justification',
  'possible-response-to',
  'denied-response-to',
  'sequence-only',
  'possible-same-as',
] as const
export type LinkRelation = (typeof LINK_RELATIONS)[number]

/** Relations that say, or deny, that one act answers another; only these are drawn and counted. */
export const ANSWER_RELATIONS: readonly LinkRelation[] = [
  'response-to',
  'cited-as-justification',
  'possible-response-to',
  'denied-response-to',
]

/** Who speaks for a link: a party to the conflict, the press or analysts, or this dataset's curators. */
export const VOICES = ['party', 'press', 'curator'] as const
export type Voice = (typeof VOICES)[number]

/** The strongest voice for a link, strongest first: `repeated` where only pointers carry it. */
export const LINK_VOICES = [...VOICES, 'repeated'] as const
export type LinkVoice = (typeof LINK_VOICES)[number]

/** Agencies whose texts others print: a source that names one says which text it carries. */
export const AGENCIES = [
  'Reuters',
  'AP',
  'Associated Press',
  'AFP',
  'Agence France-Presse',
  'AAP',
  'Anadolu',
  'DPA',
  'EFE',
  'Interfax',
  'Sputnik',
  'TASS',
  'UPI',
  'Xinhua',
] as const

/** What a source is: official text, wire or large outlet, local or specialist, state-linked, aggregator, wiki. */
export const SOURCE_CLASSES = {
  P: 'official text or a copy of it',
  W: 'wire or large outlet',
  L: 'local or regional outlet, monitor or specialist',
  S: 'state-linked or partisan outlet',
  A: 'aggregator, copy or blog',
  K: 'wiki',
} as const
export type SourceClass = keyof typeof SOURCE_CLASSES
