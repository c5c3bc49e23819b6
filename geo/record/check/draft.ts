import { jsonSchemaOf, readAs } from '../schema'
import type { SchemaProblem } from '../schema-problem'
import { nearest } from './nearest'

/** What is usable of a value: every key may be missing, every entry of a list undefined. */
export type Draft<T> = T extends string | number | boolean | null
  ? T
  : T extends readonly (infer Entry)[]
    ? (Draft<Entry> | undefined)[]
    : { [Key in keyof T]?: Draft<T[Key]> | undefined }

/** A schema of the dataset's files; `readAs` takes the same. */
type Schema<T> = Parameters<typeof readAs<T>>[0]

/**
 * What `schema` finds wrong with a value, and the value without it, so that checks across files
 * still see the rest. Entries of lists keep their index.
 */
export function draftOf<T>(
  schema: Schema<T>,
  value: unknown,
): { draft: Draft<T>; problems: SchemaProblem[] } {
  const { problems } = readAs(schema, value)
  let draft = structuredClone(value)
  for (const { keys } of problems) draft = without(draft, keys)
  return {
    draft: draft as Draft<T>,
    problems: problems.map((problem) => withKnownKeys(problem, schema)),
  }
}

/** The value with what `keys` lead to taken out; an empty object where that is the whole of it. */
function without(value: unknown, keys: readonly (string | number)[]): unknown {
  const last = keys.at(-1)
  if (last === undefined) return {}
  let holder: unknown = value
  for (const key of keys.slice(0, -1)) holder = isObject(holder) ? holder[key] : undefined
  if (Array.isArray(holder)) holder[last as number] = undefined
  else if (isObject(holder)) delete holder[last]
  return value
}

const isObject = (value: unknown): value is Record<string | number, unknown> =>
  typeof value === 'object' && value !== null

/** An unknown key's problem, saying which keys there are. */
function withKnownKeys<T>(problem: SchemaProblem, schema: Schema<T>): SchemaProblem {
  const key = problem.keys.at(-1)
  if (problem.fault !== 'an unknown key' || typeof key !== 'string') return problem
  const known = keysAt(jsonSchemaOf(schema), problem.keys.slice(0, -1))
  const meant = nearest(key, known)
  const expected = `${meant ? `perhaps "${meant}"; ` : ''}one of ${known.join(', ')}`
  return { ...problem, expected }
}

interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly items?: JsonSchema
  readonly anyOf?: readonly JsonSchema[]
}

/** The keys a JSON Schema allows at a path. */
function keysAt(schema: JsonSchema, path: readonly (string | number)[]): string[] {
  let part: JsonSchema | undefined = schema
  for (const key of path) {
    const inner: JsonSchema | undefined = objectOrList(part)
    part = typeof key === 'number' ? inner?.items : inner?.properties?.[key]
  }
  return Object.keys(objectOrList(part)?.properties ?? {})
}

const objectOrList = (schema: JsonSchema | undefined): JsonSchema | undefined =>
  schema?.anyOf?.find((option) => option.properties ?? option.items) ?? schema
