/**
 * What the framework writes into markup, into data within a script, and into code knows no path but
 * the top of a host. Here it is moved below another, by who writes a site of files and by who freezes
 * a view: the framework's addresses, and no others.
 */

/** Code whose framework's files begin at `from`, with them at `to`: both without a slash at the end. */
export const movedCode = (code: string, from: string, to: string): string =>
  moved(code, from, to, '_next/')

/** The same for a page, and for the data within its scripts; its icon is the framework's as well. */
export const movedPage = (html: string, from: string, to: string): string =>
  moved(html, from, to, '_next/|icon\\.svg')

function moved(text: string, from: string, to: string, what: string): string {
  if (from === to) return text
  const start = from.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return text.replace(new RegExp(`(?<=["'])${start}/(${what})`, 'g'), `${to}/$1`)
}

/** A page with its policy first, since it is for what follows, and before that its encoding, which browsers look for at the beginning. Throws a TypeError where it has no head. */
export function withPolicy(html: string, policy: string): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}"/>`
  return inHead(html, `<meta charset="utf-8"/>${meta}`)
}

/** A page with this as the first of its head. Throws a TypeError where it has none. */
export function inHead(html: string, first: string): string {
  const parts = html.split('<head>')
  if (parts.length !== 2)
    throw new TypeError(`expected one <head> in a page; got ${parts.length - 1}`)
  return `${parts[0]}<head>${first}${parts[1]}`
}

/** A text as the value of an attribute between double quotes. */
export const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
