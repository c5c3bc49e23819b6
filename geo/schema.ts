import { z } from 'zod'
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
} from './vocabulary'

/*
 * The files of a curated dataset, as a curator writes them. The only module that imports zod:
 * everything else takes the inferred types. zod compiles schemas with `new Function` unless told
 * otherwise, which the content security policy forbids in a browser.
 */
z.config({ jitless: true })

const keysOf = <T extends string>(vocabulary: Record<T, unknown>) =>
  Object.keys(vocabulary) as [T, ...T[]]

/** Text that people read: never empty, never markup, no stray blanks. */
const text = z
  .string()
  .min(1, 'expected some text, got an empty string')
  .refine((value) => !/<\/?[a-z!][^>]*>/i.test(value), 'expected plain text, got markup')
  .refine((value) => value === value.trim(), 'expected no blanks at the start or end')

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens')

const webAddress = z.url({
  protocol: /^https?$/,
  error: 'expected an address that begins with http:// or https://',
})

const day = z.iso.date('expected a day that exists, written YYYY-MM-DD')

const longitude = z.number().min(-180).max(180)
const latitude = z.number().min(-90).max(90)
const position = z
  .tuple([longitude, latitude])
  .describe('Longitude then latitude, WGS84 decimal degrees')

const wholeNumber = z.int().min(0)
const range = z
  .tuple([wholeNumber, wholeNumber.nullable()])
  .refine(([min, max]) => max === null || min <= max, 'expected min no greater than max')
  .describe('[min, max]; max null means "at least min"')

const code = <T extends readonly [string, ...string[]]>(values: T) => z.enum(values)

export const sourceSchema = z.strictObject({
  id,
  publisher: text,
  title: text.optional().describe('Headline, where it is known'),
  published: day.nullable().describe('Day of publication; null where the page does not say'),
  publishedNote: text.optional(),
  class: code(keysOf(SOURCE_CLASSES)),
  url: webAddress.nullable().describe('null where no address is known; say why in note'),
  wireStory: id
    .optional()
    .describe('Sources with the same value carry one wire story: together they are one source'),
  language: z
    .string()
    .regex(/^[a-z]{2}$/)
    .optional(),
  note: text.optional(),
})

export const placeSchema = z.strictObject({
  id,
  name: text,
  nameAr: text.optional(),
  variants: z.array(text).describe('Other spellings, in any script; search knows them'),
  country: z.string().regex(/^[A-Z]{2}$/, 'expected an ISO 3166-1 code such as IQ'),
  admin1: z
    .array(z.strictObject({ name: text, by: text }))
    .describe('Governorate as each authority records it; the first is shown'),
  admin2: text.optional(),
  position: position.nullable().describe('null where no point can be defended'),
  denotes: text.describe('What the coordinate is a coordinate of'),
  precision: code(keysOf(PLACE_PRECISIONS)),
  area: z
    .string()
    .regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'expected an ISO 3166-2 code such as IQ-AN')
    .optional()
    .describe('The governorate that is drawn when no finer place is known'),
  source: text.describe('Where the coordinate is from, with its id there'),
  note: text.optional(),
})

const reportedDateSchema = z.strictObject({
  day,
  by: text,
  source: id,
  note: text.optional(),
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
    precision: code(keysOf(TIME_PRECISIONS)),
    time: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a local time such as 19:35')
      .optional(),
    note: text.optional(),
    reported: z.array(reportedDateSchema).optional().describe('The date as others give it'),
  })
  .describe('Local calendar days')

const attributionSchema = z
  .strictObject({
    actor: id,
    by: text.describe('Who says so'),
    stance: code(STANCES),
    source: id.optional(),
    note: text.optional(),
  })
  .refine((value) => value.stance === 'unattributed' || value.source !== undefined, {
    message: 'expected a source: somebody says this, and a reader must be able to see where',
    path: ['source'],
  })

const countSchema = z
  .strictObject({
    by: text,
    counts: code(COUNTED).describe(
      'What the number counts; "weapon" where only a wording is known',
    ),
    number: range.nullable(),
    wording: text.optional(),
    source: id,
  })
  .refine((value) => value.number !== null || value.wording !== undefined, {
    message: 'expected a number or a wording',
    path: ['number'],
  })

const casualtySchema = z.strictObject({
  who: text.describe(
    'Whose casualties; entries with the same words are rival figures for one group',
  ),
  killed: range.nullable().describe('null: not stated. [0, 0]: stated as none'),
  wounded: range.nullable(),
  by: text,
  day: day.optional().describe('Day of the statement, for figures that changed'),
  excluded: text
    .optional()
    .describe('Why this entry does not enter the totals, such as "included in …" or "rumour"'),
  source: id,
})

const claimSchema = z.strictObject({
  by: text,
  verb: code(CLAIM_VERBS),
  what: text,
  day: day.optional(),
  source: id,
})

const linkSchema = z.strictObject({
  rel: code(LINK_RELATIONS),
  to: id.describe('The earlier incident'),
  statements: z
    .array(
      z.strictObject({
        by: text,
        voice: code(VOICES),
        source: id,
        note: text.optional(),
      }),
    )
    .min(1, 'expected at least one statement: a link is what somebody says'),
})

const incidentPlaceSchema = z.strictObject({
  id,
  role: code(PLACE_ROLES),
  precision: code(keysOf(PLACE_PRECISIONS)),
  note: text.optional(),
})

const otherPlaceSchema = z.strictObject({
  name: text.describe('As the claimant names it'),
  place: id.optional().describe('The place in places.json, where there is one'),
  role: code(PLACE_ROLES),
  precision: code(keysOf(PLACE_PRECISIONS)),
  by: text,
  source: id,
})

const standingSchema = z.strictObject({
  occurrence: code(OCCURRENCES),
  attribution: code(ATTRIBUTIONS),
  casualties: code(CASUALTY_STANDINGS),
  label: code(STANDINGS),
  why: text.optional(),
})

/** One incident, or one record held back from the map and the counts. */
export const incidentSchema = z.strictObject({
  $schema: z.string().optional(),
  id: z
    .string()
    .regex(
      /^(\d{4}-\d{2}-\d{2}|undated)(-[a-z0-9]+)+$/,
      'expected a day and a few words, such as 2020-03-11-camp-taji-rockets',
    ),
  title: text,
  summary: text.optional(),
  type: code(keysOf(INCIDENT_TYPES)),
  act: code(ACTS),
  weapon: code(WEAPONS),
  target: id.describe("One of the dataset's targets"),
  targetDescription: text.nullable(),
  date: dateSchema.nullable(),
  place: incidentPlaceSchema,
  otherPlaces: z.array(otherPlaceSchema).default([]),
  partOf: id.optional().describe('The parent record of a split incident'),
  attributions: z.array(attributionSchema).min(1),
  counts: z.array(countSchema),
  casualties: z.array(casualtySchema),
  claims: z.array(claimSchema),
  standing: standingSchema,
  links: z.array(linkSchema),
  sources: z.array(id).min(1, 'expected at least one source'),
  held: text.optional().describe('Why the record is held back: not counted, drawn or exported'),
  note: text.optional(),
})

export const datasetSchema = z.strictObject({
  $schema: z.string().optional(),
  id,
  title: text,
  shortTitle: text,
  description: text,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  released: day,
  period: z.strictObject({ from: day, to: day }),
  utcOffset: z.string().regex(/^[+-]\d{2}:\d{2}$/),
  bounds: z
    .tuple([longitude, latitude, longitude, latitude])
    .describe('West, south, east, north: what the map shows first'),
  targets: z
    .array(
      z.strictObject({
        id,
        label: text.describe('As in "hit …"'),
        lane: text.describe('As the name of a lane: "Against …"'),
        tone: code(['first', 'second', 'neutral']).describe('Which of the three colours'),
      }),
    )
    .min(1)
    .describe('Who was hit, in the order of the lanes'),
  actors: z.array(
    z.strictObject({
      id,
      name: text,
      aliases: z.array(text),
      kind: text,
      acledInter: z.int().min(1).max(8).nullable().describe('ACLED actor type, where there is one'),
    }),
  ),
  authors: text,
  publisher: text,
  licence: z.strictObject({ id: text, name: text, url: webAddress }),
  citation: text,
})

export const placesSchema = z.strictObject({
  $schema: z.string().optional(),
  places: z.array(placeSchema),
})
export const sourcesSchema = z.strictObject({
  $schema: z.string().optional(),
  sources: z.array(sourceSchema),
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

/** One thing wrong in a file: where in it, and what was expected and got. */
export interface SchemaProblem {
  readonly path: string
  readonly message: string
}

/** Reads `value` as `schema` says: the value, or every problem with its path. Never throws. */
export function readAs<T>(
  schema: z.ZodType<T>,
  value: unknown,
): { value: T; problems: [] } | { value: null; problems: SchemaProblem[] } {
  const result = schema.safeParse(value, { reportInput: true })
  if (result.success) return { value: result.data, problems: [] }
  return {
    value: null,
    problems: result.error.issues.map((issue) => ({
      path: pathText(issue.path),
      message:
        'input' in issue && isPlain(issue.input)
          ? `${issue.message}; got ${JSON.stringify(issue.input)}`
          : issue.message,
    })),
  }
}

/** The JSON Schema (draft 2020-12) of a file, for editors and the method page. */
export function jsonSchemaOf(schema: z.ZodType): object {
  return z.toJSONSchema(schema, { io: 'input' })
}

const pathText = (path: readonly PropertyKey[]) =>
  path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : text ? `${text}.${String(key)}` : String(key),
    '',
  ) || '(whole file)'

const isPlain = (value: unknown) =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value)
