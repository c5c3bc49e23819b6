import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { listDatasets, readDatasetFiles } from '../../data/catalogue'
import { checkDataset } from '../../geo/check'
import { problemText } from '../../geo/check/problem'
import type { Dataset } from '../../geo/incident'
import { schemaFiles } from '../schemas/schema-files'

/** What `npm run check` prints, line by line, and how many problems there are. */
export interface DataReport {
  readonly lines: readonly string[]
  readonly problems: number
}

/** Checks every dataset below data/, and that data/schemas/ is what the schemas make. */
export function checkData(): DataReport {
  const ids = listDatasets()
  const reports = [...ids.map(checkOne), checkSchemas()]
  if (ids.length === 0) {
    const line = 'data: (whole folder): no dataset: expected a folder with a dataset.json; got none'
    reports.unshift({ lines: [line], problems: 1 })
  }
  return {
    lines: reports.flatMap(({ lines }) => lines),
    problems: reports.reduce((sum, { problems }) => sum + problems, 0),
  }
}

function checkOne(id: string): DataReport {
  const { dataset, problems } = checkDataset(readDatasetFiles(id) ?? new Map(), id)
  const lines = problems.map((problem) => `data/${id}/${problemText(problem)}`)
  const closing = dataset ? `${contents(dataset)}: no problems` : count(problems.length, 'problem')
  return { lines: [...lines, `${id}: ${closing}`], problems: problems.length }
}

function contents({ incidents, held, places, sources }: Dataset): string {
  const parts = [
    count(incidents.length + held.length, 'incident'),
    ...(held.length > 0 ? [`${held.length} of them held back`] : []),
    count(places.size, 'place'),
    count(sources.size, 'source'),
  ]
  return parts.join(', ')
}

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`

function checkSchemas(): DataReport {
  const lines = [...schemaFiles()].flatMap(([name, text]) => {
    const file = path.join(process.cwd(), 'data', 'schemas', name)
    const got = existsSync(file) ? readFileSync(file, 'utf8') : null
    if (got === text) return []
    const message = 'not what geo/schema.ts makes: expected the output of `npm run schemas`'
    return [`data/schemas/${name}: (whole file): ${message}; got ${got ? 'another' : 'no file'}`]
  })
  return { lines, problems: lines.length }
}
