import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { schemaFiles } from './schema-files'

const folder = path.join(import.meta.dirname, '..', '..', 'data', 'schemas')

describe('data/schemas', () => {
  it('holds what `npm run schemas` writes', () => {
    const files = readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')])
    expect(files).toEqual([...schemaFiles()])
  })

  it('describes every key whose name does not say it all', () => {
    const bare = [...schemaFiles()].flatMap(([name, text]) => undescribed(JSON.parse(text), name))
    expect(bare).toEqual([])
  })
})

interface JsonSchema {
  readonly title?: string
  readonly description?: string
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly items?: JsonSchema | false
  readonly anyOf?: readonly JsonSchema[]
}

/** Keys whose name says it all. */
const PLAIN = ['title', 'name', 'from', 'to', 'url', 'places', 'sources', 'licence', 'id', 'by']

function undescribed(schema: JsonSchema, path: string): string[] {
  const parts = [...(schema.anyOf ?? []), ...(schema.items ? [schema.items] : [])]
  return [
    ...parts.flatMap((part) => undescribed(part, path)),
    ...Object.entries(schema.properties ?? {}).flatMap(([key, part]) => [
      ...(part.description || PLAIN.includes(key) ? [] : [`${path}: ${key}`]),
      ...undescribed(part, `${path}: ${key}`),
    ]),
  ]
}
