import { z } from 'zod'
import { DAY_ORDERS } from '../formats/read/day-text'
import { FIELDS } from '../formats/read/mapping'
import { FLAG_NAMES, LANE_FACETS, TONES } from '../table/channels'
import { FACETS, type StandardFacet } from '../table/facets'
import { VERSION_NAME } from '../version-name'
import {
  ACTS,
  ATTRIBUTIONS,
  CASUALTY_STANDINGS,
  CLAIM_VERBS,
  COUNTED,
  INCIDENT_TYPES,
  LINK_RELATIONS,
  OCCURRENCES,
  PLACE_PRECISIONS,
  PLACE_ROLES,
  SOURCE_CLASSES,
  STANCES,
  STANDINGS,
  TIME_PRECISIONS,
  VOICES,
  WEAPONS,
} from '../vocabulary'
import { hasHidden } from './hidden-characters'
import { problemsOf, type SchemaProblem } from './schema-problem'

/*
 * The files of a curated dataset, as a curator writes them. Only this module and the schema of the
 * exports import zod: everything else takes the inferred types. zod compiles schemas with `new Function` unless told
 * otherwise, which the content security policy forbids in a browser.
 */
z.config({ jitless: true })

const keysOf = <T extends string>(vocabulary: Record<T, unknown>) =>
  Object.keys(vocabulary) as [T, ...T[]]

/** Text that people read: never empty, never markup, no stray blanks, on one line. */
const text = z
  .string()
  .min(1, 'expected some text')
  .refine((value) => !/<\/?[a-z!][^>]*>/i.test(value), 'expected plain text without markup')
  .refine((value) => value === value.trim(), 'expected no blanks at the start or end')
  .refine(
    (value) => !hasHidden(value),
    'expected text on one line, without characters that control it or cannot be seen',
  )

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens')

export const webAddress = z
  .url({
    protocol: /^https?$/,
    error: 'expected an address that begins with http:// or https://',
  })
  .refine(
    (value) => !hasHidden(value),
    'expected an address without characters that cannot be seen',
  )
  .meta({ pattern: '^https?://' })

const incidentId = z
  .string()
  .regex(
    /^(\d{4}-\d{2}-\d{2}|undated)(-[a-z0-9]+)+$/,
    'expected a day and a few words, such as 2020-03-11-camp-taji-rockets',
  )
export const versionNumber = z
  .string()
  .regex(/^\d+\.\d+\.\d+$/, 'expected three numbers such as 1.0.0')

/** The version of any dataset, that of a file included. */
export const versionName = z
  .string()
  .regex(VERSION_NAME, 'expected three numbers such as 1.0.0, or twelve hexadecimal digits')

export const day = z.iso.date('expected a day that exists, written YYYY-MM-DD')

export const longitude = z.number().min(-180).max(180)
export const latitude = z.number().min(-90).max(90)
const position = z
  .tuple([longitude, latitude])
  .describe('Longitude then latitude, WGS84 decimal degrees')

export const wholeNumber = z.int().min(0)
const range = z
  .tuple([wholeNumber, wholeNumber.nullable()])
  .refine(([min, max]) => max === null || min <= max, 'expected min no greater than max')
  .describe('[min, max]; max null means "at least min", [0, max] with a max above 0 "up to max"')

const meaningsOf = (codes: Record<string, string | { meaning: string }>) =>
  Object.entries(codes)
    .map(([key, value]) => `${key}: ${typeof value === 'string' ? value : value.meaning}`)
    .join('; ')

const placePrecision = z
  .enum(keysOf(PLACE_PRECISIONS))
  .describe(`How closely the place is known. ${meaningsOf(PLACE_PRECISIONS)}`)
const placeRole = z.enum(PLACE_ROLES).describe('What the place is to the incident')
const schemaAddress = z.string().optional().describe('The JSON Schema an editor helps with')
const citation = id.describe('The id of the source in which a reader finds it')
const speaker = text.describe('Who says so, as the source names them')
const note = text.optional().describe('What a reader should know besides')

const code = <const T extends readonly [string, ...string[]]>(values: T) => z.enum(values)

export const sourceSchema = z.strictObject({
  id: id.describe('Records cite the source by it; never changed, never used again'),
  publisher: text.describe('Outlet or institution, as readers know it'),
  title: text.optional().describe('Headline, where it is known'),
  published: day.nullable().describe('Day of publication; null where the page does not say'),
  publishedNote: text.optional().describe('How the day is known, where the page does not say'),
  class: code(keysOf(SOURCE_CLASSES)).describe(meaningsOf(SOURCE_CLASSES)),
  url: webAddress.nullable().describe('null where no address is known; say why in note'),
  origin: id
    .optional()
    .describe(
      'Sources with the same value go back to one text, such as a wire story or an article of a wiki: together they are one source',
    ),
  pointer: z
    .literal(true)
    .optional()
    .describe(
      'A text that only repeats what others are said to have stated: what nothing else carries is shown, labelled and not counted, and it is no source in numbers',
    ),
  language: z
    .string()
    .regex(/^[a-z]{2}$/, 'expected a two-letter code such as en or ar')
    .optional()
    .describe('ISO 639-1 code of the language of the page'),
  note,
})

export const placeSchema = z.strictObject({
  id: id.describe('Records name the place by it; never changed, never used again'),
  name: text.describe('As the interface shows it'),
  nameAr: text.optional().describe('In Arabic script'),
  variants: z.array(text).describe('Other spellings, in any script; search knows them'),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'expected an ISO 3166-1 code such as IQ')
    .describe('ISO 3166-1 code of the country'),
  admin1: z
    .array(z.strictObject({ name: text, by: text }))
    .describe('Governorate as each authority records it; the first is shown'),
  admin2: text.optional().describe('District, where it is recorded'),
  position: position.nullable().describe('null where no point can be defended'),
  denotes: text.describe('What the coordinate is a coordinate of'),
  precision: placePrecision,
  area: z
    .string()
    .regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'expected an ISO 3166-2 code such as IQ-AN')
    .optional()
    .describe('The governorate that is drawn when no finer place is known'),
  source: text.describe('Where the coordinate is from, with its id there'),
  sources: z
    .array(id)
    .min(1, 'expected at least one source')
    .optional()
    .describe('Sources in sources.json that give the place or speak of it'),
  note,
})

const reportedDateSchema = z.strictObject({
  day: day.describe('The day they give'),
  by: speaker,
  source: citation,
  note,
})

const dateSchema = z
  .strictObject({
    day: day.describe('The local calendar day (event_date)'),
    weekday: code(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']).describe('A check on the day'),
    start: day.optional().describe('First possible day, where it is not the day itself'),
    end: day.optional().describe('Last possible day, or the last day it lasted'),
    lasted: z
      .boolean()
      .optional()
      .describe('true: it went on from start to end; false: it fell on some day between them'),
    precision: code(keysOf(TIME_PRECISIONS)).describe(
      `How closely the time is known. ${meaningsOf(TIME_PRECISIONS)}`,
    ),
    time: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a local time such as 19:35')
      .optional()
      .describe('Local clock time, where one is quoted'),
    note,
    reported: z.array(reportedDateSchema).optional().describe('The date as others give it'),
  })
  .describe('Local calendar days')

const attributionSchema = z
  .strictObject({
    actor: id.describe("One of the dataset's actors"),
    by: speaker,
    stance: code(STANCES).describe("What they say about the actor's part"),
    source: id.optional().describe('Where they say it; only "unattributed" needs none'),
    note,
  })
  .refine((value) => value.stance === 'unattributed' || value.source !== undefined, {
    message: 'expected a source: somebody says this, and a reader must be able to see where',
    path: ['source'],
  })

const countSchema = z
  .strictObject({
    by: speaker,
    counts: code(COUNTED).describe(
      'What the number counts; "weapon" where only a wording is known',
    ),
    number: range.nullable().describe('[min, max]; null where only a wording is known'),
    wording: text
      .optional()
      .describe('In their words, such as "more than 30"; [0, 0] needs the words that say none'),
    excluded: text.optional().describe('Why this entry does not enter the range'),
    source: citation,
  })
  .refine((value) => value.number !== null || value.wording !== undefined, {
    message: 'expected a number or a wording',
    path: ['number'],
  })

const casualtySchema = z.strictObject({
  who: text.describe(
    'Whose casualties; entries with the same words are rival figures for one group',
  ),
  killed: range.nullable().describe('null: not stated. [0, 0]: stated as none, see wording'),
  wounded: range.nullable().describe('null: not stated. [0, 0]: stated as none, see wording'),
  wording: text
    .optional()
    .describe('In their words; [0, 0] needs the words that say none, such as "no casualties"'),
  by: speaker,
  day: day.optional().describe('Day of the statement, for figures that changed'),
  when: text
    .optional()
    .describe(
      'When it was said, in words, where no day is given: after the entry before it in the record',
    ),
  excluded: text
    .optional()
    .describe('Why this entry does not enter the totals, such as "included in …" or "rumour"'),
  source: citation,
})

const claimSchema = z.strictObject({
  by: speaker,
  verb: code(CLAIM_VERBS).describe('What they do by saying it'),
  what: text.describe('What they say, in our own words'),
  day: day.optional().describe('Day of the statement'),
  source: citation,
})

const linkSchema = z.strictObject({
  rel: code(LINK_RELATIONS).describe('How this incident relates to the earlier one'),
  to: id.describe('The earlier incident'),
  statements: z
    .array(
      z.strictObject({
        by: speaker,
        voice: code(VOICES).describe('A party to the conflict, press or analysts, or the curators'),
        source: citation,
        note,
      }),
    )
    .min(1, 'expected at least one statement: a link is what somebody says')
    .describe('Who says so, or denies it'),
})

const incidentPlaceSchema = z.strictObject({
  id: id.describe('The place in places.json'),
  role: placeRole,
  precision: placePrecision,
  note,
})

const otherPlaceSchema = z.strictObject({
  name: text.describe('As the claimant names it'),
  place: id.optional().describe('The place in places.json, where there is one'),
  role: placeRole,
  precision: placePrecision,
  by: speaker,
  source: citation,
})

const standingSchema = z.strictObject({
  occurrence: code(OCCURRENCES).describe('Did it happen?'),
  attribution: code(ATTRIBUTIONS).describe('Who did it?'),
  casualties: code(CASUALTY_STANDINGS).describe('Whom did it hurt?'),
  label: code(STANDINGS).describe('What a reader sees first'),
  why: text.describe('Why it stands so: one sentence, from its own sources'),
})

/** One incident, or one record held back from the map and the counts. */
export const incidentSchema = z.strictObject({
  $schema: schemaAddress,
  id: incidentId.describe(
    'Local day and a few words; the name of the file; never changed, never used again',
  ),
  title: text.describe('One line: what happened, where, and the gravest consequence'),
  summary: text.optional().describe('A few sentences in our own words'),
  type: code(keysOf(INCIDENT_TYPES)).describe('What it is, by the vocabulary of the method page'),
  act: code(ACTS).describe('The shape of its mark; the type says which are possible'),
  weapon: code(WEAPONS).describe('As closely as a source says'),
  target: id.describe("One of the dataset's targets"),
  targetDescription: text.nullable().describe('Who or what was hit, in a few words'),
  date: dateSchema.nullable().describe('null only for an undated record that is held back'),
  place: incidentPlaceSchema.describe('The one place where it is drawn'),
  otherPlaces: z
    .array(otherPlaceSchema)
    .default([])
    .describe('Launch sites, intended targets and the like'),
  partOf: id.optional().describe('The parent record of a split incident'),
  attributions: z
    .array(attributionSchema)
    .min(1, 'expected at least one: "unidentified" where nobody says who did it')
    .describe('Who says who did it'),
  counts: z.array(countSchema).describe('Weapons and things counted, each by whom'),
  casualties: z.array(casualtySchema).describe('Killed and wounded, group by group, each by whom'),
  claims: z.array(claimSchema).describe('What else is said about it, each by whom'),
  standing: standingSchema.describe('How far it is established'),
  links: z.array(linkSchema).describe('Earlier incidents that it is said to answer'),
  sources: z
    .array(id)
    .min(1, 'expected at least one source')
    .describe('Every source in sources.json that a statement of this record cites'),
  held: text.optional().describe('Why the record is held back: not counted, drawn or exported'),
  note,
})

const tone = code(TONES)
const facetName = code(FACETS as [StandardFacet, ...StandardFacet[]])

const channels = z
  .strictObject({
    lanes: code(LANE_FACETS)
      .optional()
      .describe('What makes the lanes; a reader may choose another'),
    colour: facetName.optional().describe('What makes the colour'),
    shape: facetName.optional().describe('What makes the shape'),
    hollow: code(FLAG_NAMES)
      .optional()
      .describe('The column of flags that says what is drawn hollow'),
  })
  .optional()

const utcOffset = z
  .string()
  .regex(/^[+-]\d{2}:\d{2}$/, 'expected an offset such as +03:00')
  .describe('Offset of local clocks from UTC')
const licence = z.strictObject({ id: text, name: text, url: webAddress })
const datasetId = id.describe('The name of the folder, and of the address')

/** Whether a dataset may be called so, but for what addresses are kept for. */
export const isDatasetId = (text: string): boolean => datasetId.safeParse(text).success
const description = text.describe('What it covers, in a sentence or two')

export const datasetSchema = z.strictObject({
  $schema: schemaAddress,
  id: datasetId,
  title: text,
  shortTitle: text.describe('Where there is little room'),
  description,
  version: versionNumber.describe('The version of the data; CHANGES.md says what is new in it'),
  released: day.describe('The day of this version'),
  period: z.strictObject({ from: day, to: day }).describe('First and last day, both included'),
  utcOffset,
  bounds: z
    .tuple([longitude, latitude, longitude, latitude])
    .describe('West, south, east, north: what the map shows first'),
  targets: z
    .array(
      z.strictObject({
        id: id.describe('Records name the target by it'),
        label: text.describe('As in "hit …"'),
        lane: text.describe('As the name of a lane: "Against …"'),
        tone: tone.describe('Its colour: that of a side, or of neither'),
      }),
    )
    .min(1, 'expected at least one target')
    .describe('Who was hit, in the order of the lanes'),
  channels: channels.describe(
    'What tells incidents apart in which way; target, target, act and hollow unless said',
  ),
  tones: z
    .record(z.string(), tone)
    .optional()
    .describe('The colours of options, where the colour is not that of the target'),
  actors: z
    .array(
      z.strictObject({
        id: id.describe('Attributions name the actor by it'),
        name: text,
        aliases: z.array(text).describe('Other spellings; search knows them'),
        kind: text.describe('What it is, such as "armed group"'),
        acledInter: z
          .int()
          .min(1)
          .max(8)
          .nullable()
          .describe('ACLED actor type, where there is one'),
      }),
    )
    .describe('Who is said to have done something'),
  gaps: z
    .array(text)
    .optional()
    .describe(
      'What is known to be missing, and what is left out on purpose; the method page says it',
    ),
  spellings: z
    .array(z.array(text).min(2, 'expected two spellings or more'))
    .optional()
    .describe('People and words of names in all their spellings; search takes each list for one'),
  authors: text.describe('Who made it, as citations name them'),
  publisher: text.describe('Who publishes it, as citations name them'),
  licence,
  citation: text.describe('How to cite it, in full'),
})

const columnName = z
  .string()
  .min(1, 'expected the name of a column')
  .describe('The name of a column, as the file writes it')

/** dataset.json where the incidents are in one file of another format, which stands beside it. */
export const fileDatasetSchema = z.strictObject({
  $schema: schemaAddress,
  id: datasetId,
  title: text,
  description,
  file: z
    .string()
    .regex(/^[^/\\]+$/, 'expected the name of a file in this folder')
    .describe('The file that holds the incidents, beside this one'),
  released: day.describe('The day since which it is published here as it is'),
  replaces: z
    .string()
    .regex(/^[0-9a-f]{12}$/, 'expected the twelve digits of a version')
    .optional()
    .describe(
      'The version that this one took the place of, whose file and dataset.json are kept in versions/<version>/',
    ),
  utcOffset,
  licence,
  citation: text.describe('How to cite it, in full'),
  mapping: z
    .strictObject({
      fields: z
        .partialRecord(code(FIELDS), columnName)
        .optional()
        .describe(
          'Which column is what. Needed where the file follows no known convention; where it does, what is said here comes before it',
        ),
      dateParts: z
        .tuple([columnName, columnName, columnName])
        .optional()
        .describe('The columns of year, month and day, where these are columns of their own'),
      dayOrder: code(DAY_ORDERS)
        .optional()
        .describe('Which number is the day where the file writes 3/1/2022'),
      encoding: text.optional().describe('The encoding of the text, such as windows-1256'),
      entry: text.optional().describe('Which file is meant, in an archive that holds several'),
    })
    .optional()
    .describe('How the file is to be read, where it does not say so itself'),
  channels: channels.describe('What tells incidents apart in which way'),
  notes: z
    .array(text)
    .optional()
    .describe('What a reader should know of the file; the method page says it'),
})

export const placesSchema = z.strictObject({
  $schema: schemaAddress,
  places: z.array(placeSchema),
})
export const sourcesSchema = z.strictObject({
  $schema: schemaAddress,
  sources: z.array(sourceSchema),
})

/** Incidents that are no more: each id goes on to another, or says why it leads nowhere. */
export const redirectsSchema = z.strictObject({
  $schema: schemaAddress,
  redirects: z
    .array(
      z.strictObject({
        from: incidentId.describe('The id that was; never used again'),
        to: incidentId.nullable().describe('The incident it was merged into; null: withdrawn'),
        reason: text.describe('Why, in words that a reader of an old link understands'),
        version: versionNumber.describe('The version of the data that was the first without it'),
      }),
    )
    .describe('One for each incident that was merged into another or withdrawn'),
})

const fingerprints = z.record(z.string(), z.string())

/** One released version: what each incident was, part by part, as fingerprints. Written by `npm run release`. */
export const versionSchema = z.strictObject({
  version: versionNumber,
  released: day,
  dataset: fingerprints,
  incidents: z.array(z.strictObject({ id: incidentId, title: text, parts: fingerprints })),
})

export type Source = z.infer<typeof sourceSchema>
export type Place = z.infer<typeof placeSchema>
export type IncidentRecord = z.infer<typeof incidentSchema>
export type Attribution = IncidentRecord['attributions'][number]
export type Casualty = IncidentRecord['casualties'][number]
export type Claim = IncidentRecord['claims'][number]
export type Count = IncidentRecord['counts'][number]
export type Link = IncidentRecord['links'][number]
export type Range = z.infer<typeof range>
export type DatasetInfo = z.infer<typeof datasetSchema>
export type FileDatasetInfo = z.infer<typeof fileDatasetSchema>
export type Redirect = z.infer<typeof redirectsSchema>['redirects'][number]
export type Version = z.infer<typeof versionSchema>

/** Reads `value` as `schema` says: the value, or every problem with its path. Never throws. */
export function readAs<T>(
  schema: z.ZodType<T>,
  value: unknown,
): { value: T; problems: [] } | { value: null; problems: SchemaProblem[] } {
  const result = schema.safeParse(value, { reportInput: true })
  if (result.success) return { value: result.data, problems: [] }
  return { value: null, problems: result.error.issues.flatMap((issue) => problemsOf(issue)) }
}

/** The JSON Schema (draft 2020-12) of a file, for editors and the method page. */
export function jsonSchemaOf(schema: z.ZodType): object {
  return z.toJSONSchema(schema, { io: 'input' })
}
