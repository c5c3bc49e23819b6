import { xmlText } from '../formats/xml'

/** What a feed says of itself, in words. */
export interface FeedHead {
  /** Where it is, with its query; a feed is the same wherever it is read from. */
  readonly self: string
  readonly title: string
  readonly subtitle: string
  /** The page that shows what it is of. */
  readonly page: string
  /** The day it was last changed. */
  readonly updated: string
  readonly author: string
  readonly rights: string
}

/** An entry in words. */
export interface FeedItem {
  /** An address that is nobody else's and stays. */
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly page: string
  /** The day of it. */
  readonly updated: string
  /** What kind of change it is, and the version. */
  readonly categories: readonly string[]
}

export const ATOM_TYPE = 'application/atom+xml'

/** A feed after RFC 4287. A day stands for its midnight in UTC: no time is known. */
export function atomFeed(head: FeedHead, items: readonly FeedItem[]): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    element('id', head.self),
    element('title', head.title),
    element('subtitle', head.subtitle),
    element('updated', midnight(head.updated)),
    `<author>${element('name', head.author)}</author>`,
    element('rights', head.rights),
    link('self', head.self, ATOM_TYPE),
    link('alternate', head.page, 'text/html'),
    ...items.map(entry),
    '</feed>',
    '',
  ].join('\n')
}

const entry = ({ id, title, summary, page, updated, categories }: FeedItem) =>
  [
    '<entry>',
    element('id', id),
    element('title', title),
    element('updated', midnight(updated)),
    element('summary', summary),
    link('alternate', page, 'text/html'),
    ...categories.map((term) => `<category term="${xmlText(term)}"/>`),
    '</entry>',
  ].join('\n')

const midnight = (day: string) => `${day}T00:00:00Z`

const element = (name: string, text: string) => `<${name}>${xmlText(text)}</${name}>`

const link = (rel: string, href: string, type: string) =>
  `<link rel="${rel}" type="${type}" href="${xmlText(href)}"/>`
