/** A piece of a picture: an element, or text. */
export type SvgNode = SvgElement | string

/** An SVG element as data: made by pure functions, written once. */
export interface SvgElement {
  readonly name: string
  readonly attributes: SvgAttributes
  readonly children: readonly SvgNode[]
}

/** What is undefined is not written. */
export type SvgAttributes = Readonly<Record<string, string | number | undefined>>

/** Makes an element; what is put into it as a string is text, whatever it looks like. */
export function svg(
  name: string,
  attributes: SvgAttributes = {},
  children: readonly SvgNode[] = [],
): SvgElement {
  return { name, attributes, children }
}

/** An element and all that is in it as XML. */
export function svgSource(node: SvgNode): string {
  if (typeof node === 'string') return escaped(node)
  const { name, attributes, children } = node
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escaped(valueText(value))}"`))
    .join('')
  return children.length === 0
    ? `<${name}${written}/>`
    : `<${name}${written}>${children.map(svgSource).join('')}</${name}>`
}

/** Numbers to a hundredth. */
const valueText = (value: string | number) =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100 + 0) : value

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** Nothing but characters that stand as they are, as in the paths that most of a picture is. */
const PLAIN = /^[ !#-%(-;=?-~]*$/

const escaped = (text: string) =>
  PLAIN.test(text)
    ? text
    : Array.from(
        text,
        (letter) => ENTITIES[letter] ?? (isXmlCharacter(letter) ? letter : '\ufffd'),
      ).join('')

/** XML 1.0 has no way to write the others: control characters, halves of pairs, U+FFFE and U+FFFF. */
function isXmlCharacter(letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd
  return (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff
}
