import path from 'node:path'
import { dataFolder, textsBelow } from './folders'
import { once } from './once'

function schemas(): ReadonlyMap<string, string> {
  const folder = path.join(dataFolder(), 'schemas')
  return once(`schemas ${folder}`, () => textsBelow(folder))
}

/** The JSON Schemas of the data files and of the export, by file name. */
export function listSchemas(): string[] {
  return [...schemas().keys()]
}

/** The text of one JSON Schema, or null for an unknown one. */
export function readSchema(name: string): string | null {
  return schemas().get(name) ?? null
}
