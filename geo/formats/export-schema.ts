import { z } from 'zod'
import { day, latitude, longitude, versionName, webAddress, wholeNumber } from '../record/schema'
import { CLUSTER_COLUMNS, EXPORT_COLUMNS, type ExportColumn } from './export-columns'

/*
 * What a GeoJSON export is, for whoever reads one by machine. Its properties are the columns of the
 * exports, so that neither can have what the other lacks.
 */

const CELLS = {
  text: z.string(),
  integer: z.int(),
  number: z.number(),
  date: day,
} satisfies Record<ExportColumn['type'], z.ZodType>

const cell = ({ type, meaning }: ExportColumn) => CELLS[type].nullable().describe(meaning)

const cells = (columns: readonly ExportColumn[]) =>
  Object.fromEntries(columns.map((column) => [column.name, cell(column)]))

const optionalCells = (columns: readonly ExportColumn[]) =>
  Object.fromEntries(columns.map((column) => [column.name, cell(column).optional()]))

const clusters = z
  .strictObject({
    method: z.enum(['DBSCAN', 'ST-DBSCAN']).describe('ST-DBSCAN where days apart are limited'),
    radius_km: z.number().positive().describe('Neighbours are no further apart than this'),
    min_incidents: z
      .int()
      .min(1)
      .describe('An incident with so many neighbours, itself counted, is core'),
    days_apart: z
      .number()
      .min(0)
      .nullable()
      .describe('Neighbours are no more days apart; null: any'),
    distance: z.string().describe('How distances are measured'),
    clusters: wholeNumber.describe('How many clusters there are'),
    left_out: wholeNumber.describe(
      'How many rows took no part: without a point, known too imprecisely, or wholes that were split',
    ),
  })
  .describe('How the clusters were made')

const metadata = z
  .strictObject({
    schema: z.string().describe('Where this schema is, on the site the file is from'),
    dataset: z.string().describe('The id of the dataset'),
    title: z.string().describe('The title of the dataset'),
    version: versionName.describe('The version of the data'),
    asked_version: versionName.optional().describe('The version in the address, if it is another'),
    changes: z.string().optional().describe('Where the changes since that version are'),
    licence: z.string().describe('SPDX identifier of the licence'),
    licence_url: webAddress.describe('Where the licence can be read'),
    citation: z.string().describe('How to cite the dataset'),
    filter: z.string().describe('What was asked for, in words'),
    query: z.string().describe('What was asked for, as the query string of page and routes'),
    matched: wholeNumber.describe(
      'How many rows there are in this file: wholes, their parts and single incidents',
    ),
    total: wholeNumber.describe('How many rows there are in the dataset'),
    incidents: wholeNumber.describe(
      'How many incidents the rows of this file are: one that was split is one, with all its parts',
    ),
    dates: z.string().describe('Which days the dates are'),
    clusters: clusters.optional(),
    columns: z
      .record(z.string(), z.enum(['text', 'integer', 'number', 'date']))
      .describe(
        'The columns and their types, which the values of a column without any cannot tell',
      ),
  })
  .describe('What the file is, how to cite it, and what was asked for')

export type ExportMetadata = z.infer<typeof metadata>

const time = z
  .union([
    z.strictObject({ date: day.describe('The day') }),
    z.strictObject({ interval: z.tuple([day, day]).describe('First and last possible day') }),
  ])
  .describe('Local calendar days, as JSON-FG writes them (OGC 21-045)')

const feature = z.strictObject({
  type: z.literal('Feature').describe('By RFC 7946'),
  id: z.string().describe('The id of the incident'),
  geometry: z
    .strictObject({
      type: z.literal('Point').describe('By RFC 7946'),
      coordinates: z.tuple([longitude, latitude]).describe('Longitude then latitude, WGS84'),
    })
    .nullable()
    .describe('null for what is not placed'),
  time,
  properties: z
    .strictObject({ ...cells(EXPORT_COLUMNS), ...optionalCells(CLUSTER_COLUMNS) })
    .describe('null is "not stated", never zero; those of clusters where clusters were asked for'),
})

export const exportSchema = z.strictObject({
  type: z.literal('FeatureCollection').describe('By RFC 7946'),
  metadata,
  features: z.array(feature).describe('One for each incident, in order of time'),
})
