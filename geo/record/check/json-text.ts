/** What is wrong with a JSON text, and where; lines and columns count from 1. */
export interface JsonFault {
  readonly where: string
  readonly message: string
  readonly expected: string
  readonly got: string
}

const MAX_DEPTH = 60
const LITERAL = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

/**
 * The value of a JSON text, and what is wrong with it: the first thing that is not JSON, which
 * leaves no value, and keys that an object holds twice, of which the value has the last.
 */
export function parseJson(text: string): { value: unknown; faults: readonly JsonFault[] } {
  const scan = new Scan(text)
  const stop = scan.file()
  return stop
    ? { value: undefined, faults: [...scan.faults, stop] }
    : { value: JSON.parse(text) as unknown, faults: scan.faults }
}

/** Reads through a text by the grammar of RFC 8259. Each method returns the fault it stops at. */
class Scan {
  readonly faults: JsonFault[] = []
  private at = 0

  constructor(private readonly text: string) {}

  file(): JsonFault | null {
    if (this.text.startsWith('\uFEFF'))
      return this.stop('{ first; save it without a byte order mark')
    return this.value('{', 0) ?? (this.skip() ? this.stop('the end of the file') : null)
  }

  private value(expected: string, depth: number): JsonFault | null {
    if (depth > MAX_DEPTH) return this.stop(`at most ${MAX_DEPTH} brackets inside each other`)
    const first = this.skip()
    if (first === '{') return this.list('}', (seen) => this.member(seen, depth))
    if (first === '[') return this.list(']', () => this.value('a value', depth + 1))
    if (first === '"') return this.string()
    return this.match(LITERAL) ? null : this.stop(expected)
  }

  /** The inside of { } or [ ], whose parts `part` reads. */
  private list(close: string, part: (seen: Set<string>) => JsonFault | null): JsonFault | null {
    const seen = new Set<string>()
    this.at++
    if (this.skip() === close) {
      this.at++
      return null
    }
    for (;;) {
      const fault = part(seen)
      if (fault) return fault
      const next = this.skip()
      if (next !== ',' && next !== close) return this.stop(`a comma or ${close}`)
      this.at++
      if (next === close) return null
      if (this.skip() === close) return this.stop('another entry, or no comma before this bracket')
    }
  }

  private member(seen: Set<string>, depth: number): JsonFault | null {
    if (this.skip() !== '"') return this.stop('a key in double quotes')
    const start = this.at
    const fault = this.string()
    if (fault) return fault
    const key = JSON.parse(this.text.slice(start, this.at)) as string
    if (seen.has(key)) this.faults.push(this.twice(key, start))
    seen.add(key)
    if (this.skip() !== ':') return this.stop('a colon after the key')
    this.at++
    return this.value('a value', depth + 1)
  }

  private string(): JsonFault | null {
    this.at++
    for (;;) {
      const character = this.text[this.at]
      if (character === '"') {
        this.at++
        return null
      }
      if (character === undefined || character < ' ')
        return this.stop('a double quote to end the text')
      if (character !== '\\') this.at++
      else if (!this.match(ESCAPE)) return this.stop('a backslash before " or \\ only')
    }
  }

  private match(pattern: RegExp): boolean {
    pattern.lastIndex = this.at
    if (!pattern.test(this.text)) return false
    this.at = pattern.lastIndex
    return true
  }

  /** Goes on to what is not a blank, and returns it; undefined at the end. */
  private skip(): string | undefined {
    while (' \t\r\n'.includes(this.text[this.at] ?? '?')) this.at++
    return this.text[this.at]
  }

  private stop(expected: string): JsonFault {
    return {
      where: this.where(this.at),
      message: `this is not JSON${this.hint()}`,
      expected,
      got: this.seen(),
    }
  }

  private twice(key: string, at: number): JsonFault {
    const message = 'a key that is here twice; all but the last would be lost'
    return { where: this.where(at), message, expected: 'each key once', got: JSON.stringify(key) }
  }

  private hint(): string {
    const next = this.text[this.at]
    if (next === "'") return ' (text stands in double quotes)'
    if (next === '/' || next === '#') return ' (there are no comments in it)'
    return ''
  }

  private seen(): string {
    const next = String.fromCodePoint(this.text.codePointAt(this.at) ?? 0)
    if (this.at >= this.text.length) return 'the end of the file'
    if (next === '\uFEFF') return 'a byte order mark'
    return next === '\n' || next === '\r' ? 'the end of the line' : next
  }

  private where(at: number): string {
    const lines = this.text.slice(0, at).split(/\r\n|\r|\n/)
    return `line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`
  }
}
