/** What XML 1.0 cannot hold, not even as a reference: most control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const IMPOSSIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
}

/** What an XML file cannot hold becomes U+FFFD. */
export const xmlPossible = (text: string): string => text.replace(IMPOSSIBLE, '\uFFFD')

/** A text as XML holds it, in an element or between double quotes: never markup, whatever it says. */
export const xmlText = (text: string): string =>
  xmlPossible(text).replace(/[&<>"\r]/g, (sign) => REFERENCES[sign] as string)
