import {
  datasetSchema,
  fileDatasetSchema,
  incidentSchema,
  jsonSchemaOf,
  placesSchema,
  redirectsSchema,
  sourcesSchema,
} from '@/geo/record/schema'
import { exportSchema } from '../../geo/formats/export-schema'

const SCHEMAS = {
  dataset: { schema: datasetSchema, title: 'What a dataset is: dataset.json' },
  export: { schema: exportSchema, title: 'A GeoJSON export: incidents.geojson' },
  'file-dataset': {
    schema: fileDatasetSchema,
    title: 'What a dataset is whose incidents are in one file: dataset.json',
  },
  incident: { schema: incidentSchema, title: 'One incident: incidents/<id>.json' },
  places: { schema: placesSchema, title: 'The places of a dataset: places.json' },
  redirects: { schema: redirectsSchema, title: 'Ids that are no more: redirects.json' },
  sources: { schema: sourcesSchema, title: 'The sources of a dataset: sources.json' },
}

/** The files of data/schemas/ by name, as text, made from the schemas that the checks use. */
export function schemaFiles(): Map<string, string> {
  return new Map(
    Object.entries(SCHEMAS).map(([name, { schema, title }]) => {
      const { $schema, ...rest } = jsonSchemaOf(schema) as { $schema: string }
      const text = JSON.stringify({ $schema, title, ...rest }, null, 2)
      return [`${name}.schema.json`, `${text}\n`]
    }),
  )
}
