const WIDTH = 100

/**
 * JSON as the data files are written: two blanks of indent, and a list of plain values on one line
 * where it fits.
 */
export function layOut(value: unknown): string {
  return print(value, '', 0)
}

/** `before` columns of the line are taken by the indent and the key. */
function print(value: unknown, indent: string, before: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const inner = `${indent}  `
  if (Array.isArray(value)) {
    const line = `[${value.map((entry) => JSON.stringify(entry)).join(', ')}]`
    const plain = value.every((entry) => typeof entry !== 'object' || entry === null)
    // One column is left for a comma.
    if (plain && before + line.length < WIDTH) return line
    return block(
      '[]',
      indent,
      value.map((entry) => print(entry, inner, inner.length)),
    )
  }
  const members = Object.entries(value).map(([key, part]) => {
    const name = `${JSON.stringify(key)}: `
    return `${name}${print(part, inner, inner.length + name.length)}`
  })
  return block('{}', indent, members)
}

function block(brackets: '[]' | '{}', indent: string, parts: readonly string[]): string {
  if (parts.length === 0) return brackets
  const lines = parts.map((part) => `${indent}  ${part}`).join(',\n')
  return `${brackets[0]}\n${lines}\n${indent}${brackets[1]}`
}

/**
 * The text of a file such as sources.json with `entry` added at the end of its list `key`, all the
 * rest as it was.
 */
export function appendTo(text: string, key: string, entry: object): string {
  const whole = JSON.parse(text) as Record<string, object[]>
  const added = JSON.stringify({ ...whole, [key]: [...(whole[key] ?? []), entry] })
  const lines = layOut(entry).replace(/^/gm, '    ')
  const at = text.lastIndexOf(']')
  const before = text.slice(0, at).trimEnd()
  const comma = before.endsWith('[') ? '' : ','
  const appended = `${before}${comma}\n${lines}\n  ${text.slice(at)}`
  return parsesTo(appended, added) ? appended : `${layOut(JSON.parse(added))}\n`
}

function parsesTo(text: string, expected: string): boolean {
  try {
    return JSON.stringify(JSON.parse(text)) === expected
  } catch {
    return false
  }
}
