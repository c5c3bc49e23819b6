/** One thing wrong in a value that a schema describes. */
export interface SchemaProblem {
  /** Where in the value, such as `claims[2].source`. */
  readonly path: string
  readonly keys: readonly (string | number)[]
  /** What is wrong, in a few words: "a missing key". */
  readonly fault: string
  readonly expected: string
  readonly got: string
  /** The three together, as one line. */
  readonly message: string
}

/** An issue as the schema library reports it, as far as it is read here. */
export interface SchemaIssue {
  readonly code?: string
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly input?: unknown
  readonly expected?: string
  readonly values?: readonly unknown[]
  readonly keys?: readonly string[]
  readonly origin?: string
  readonly minimum?: number | bigint
  readonly maximum?: number | bigint
}

/** What an issue says, for people: one problem, or one for each key that should not be there. */
export function problemsOf(issue: SchemaIssue): SchemaProblem[] {
  const keys = issue.path.map((key) => (typeof key === 'number' ? key : String(key)))
  if (issue.code === 'unrecognized_keys') {
    return (issue.keys ?? []).map((key) =>
      problem([...keys, key], 'an unknown key', 'no such key', quote(key)),
    )
  }
  const input = inputOf(issue)
  const fault = input === undefined ? 'a missing key' : faultOf(issue)
  return [problem(keys, fault, expectedOf(issue), quote(input))]
}

/** A value as a problem quotes it: short ones as JSON, others by what they are. */
export function quote(value: unknown): string {
  if (value === undefined) return 'nothing'
  const text = JSON.stringify(value)
  if (text.length <= 120) return text
  if (typeof value === 'string') return `${JSON.stringify(value.slice(0, 117))}…`
  return Array.isArray(value) ? `a list of ${value.length}` : 'an object'
}

/** Keys as one path: `links[0].statements[1].source`; "(whole file)" for none. */
export function pathText(keys: readonly (string | number)[]): string {
  const path = keys.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`
    return text ? `${text}.${key}` : key
  }, '')
  return path || '(whole file)'
}

function problem(
  keys: readonly (string | number)[],
  fault: string,
  expected: string,
  got: string,
): SchemaProblem {
  const message = `${fault}: expected ${expected}; got ${got}`
  return { path: pathText(keys), keys, fault, expected, got, message }
}

/** A rule about a whole object blames one key of it; what that key holds is what it got. */
function inputOf({ code, input, path }: SchemaIssue): unknown {
  const key = path.at(-1)
  if (code !== 'custom' || typeof input !== 'object' || input === null || Array.isArray(input)) {
    return input
  }
  return (input as Record<PropertyKey, unknown>)[key as PropertyKey]
}

function faultOf({ code }: SchemaIssue): string {
  if (code === 'invalid_type') return 'the wrong kind of value'
  if (code === 'invalid_value') return 'a value that is not in the list'
  return 'an unusable value'
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text in double quotes',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list [ … ]',
  object: 'an object { … }',
  tuple: 'a list [ … ]',
}

/** Rules of our own say "expected …" themselves; the library's own words are put more plainly. */
function expectedOf(issue: SchemaIssue): string {
  const own = /^expected (.+)$/s.exec(issue.message)
  if (own) return own[1] as string
  switch (issue.code) {
    case 'invalid_type':
      return KINDS[issue.expected ?? ''] ?? issue.expected ?? issue.message
    case 'invalid_value':
      return `one of ${(issue.values ?? []).map(String).join(', ')}`
    case 'too_small':
      return limit('at least', issue.minimum, issue.origin)
    case 'too_big':
      return limit('at most', issue.maximum, issue.origin)
    default:
      return issue.message
  }
}

const limit = (words: string, bound: number | bigint | undefined, origin: string | undefined) =>
  origin === 'array' ? `a list of ${words} ${bound} items` : `${words} ${bound}`
