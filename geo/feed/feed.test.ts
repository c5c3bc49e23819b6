import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { RecordedHistory } from '../record/history'
import type { Version } from '../record/schema'
import { atomFeed } from './atom'
import { feedEntries } from './feed-entry'

const version = (
  number: string,
  released: string,
  incidents: readonly (readonly [id: string, place: string])[],
): Version => ({
  version: number,
  released,
  dataset: {},
  incidents: incidents.map(([id, place]) => ({ id, title: `Title of ${id}`, parts: { place } })),
})

const HISTORY = {
  versions: [
    version('1.0.0', '2020-04-01', [
      ['a', '1'],
      ['b', '1'],
      ['c', '1'],
      ['d', '1'],
    ]),
    version('1.1.0', '2020-05-01', [
      ['a', '2'],
      ['b', '1'],
      ['e', '1'],
    ]),
  ],
  redirects: [
    { from: 'c', to: 'b', reason: 'The same attack.', version: '1.1.0' },
    { from: 'd', to: null, reason: 'It never was.', version: '1.1.0' },
  ],
}

describe('the entries of a feed', () => {
  it('are what each version added, changed, merged and withdrew, the newest version first', async () => {
    const entries = feedEntries(await new RecordedHistory(HISTORY).steps())
    const said = entries.map(({ version, id, what }) => `${version} ${id} ${what}`)
    expect(said.slice(0, 4).sort()).toEqual([
      '1.1.0 a changed',
      '1.1.0 c merged',
      '1.1.0 d withdrawn',
      '1.1.0 e added',
    ])
    expect(said.slice(4).sort()).toEqual(['a', 'b', 'c', 'd'].map((id) => `1.0.0 ${id} added`))
    expect(entries.find(({ id }) => id === 'a')).toMatchObject({
      parts: ['place'],
      released: '2020-05-01',
      title: 'Title of a',
    })
    expect(entries.find(({ id }) => id === 'c')).toMatchObject({
      to: 'b',
      reason: 'The same attack.',
    })
    expect(entries.find(({ id }) => id === 'd')).toMatchObject({ reason: 'It never was.' })
  })

  it('are none of no versions', () => {
    expect(feedEntries([])).toEqual([])
  })
})

/** Every element with its text and attributes, as a parser finds them. */
function elementsOf(xml: string) {
  const elements: { name: string; text: string; attributes: object }[] = []
  const open: (typeof elements)[number][] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, text: '', attributes }
    elements.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    const last = open.at(-1)
    if (last) last.text += text
  })
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  return elements
}

const HEAD = {
  self: 'https://map.example.org/x/changes.atom?q=a&act=rocket',
  title: 'Changes <b>&amp;',
  subtitle: 'None',
  page: 'https://map.example.org/x',
  updated: '2020-05-01',
  author: 'Riposte',
  rights: 'CC BY',
}

describe('a feed', () => {
  it('is one that a parser reads, whatever a title says', () => {
    const titles = ['<script>alert(1)</script>', ']]>', 'a & b', '\u0000\ud800', '"quoted"']
    const items = titles.map((title, i) => ({
      id: `https://map.example.org/x/incidents/${i}#1.0.0`,
      title,
      summary: title,
      page: `https://map.example.org/x/incidents/${i}?a=1&b="2"`,
      updated: '2020-05-01',
      categories: ['added', '1.0.0'],
    }))
    const elements = elementsOf(atomFeed(HEAD, items))
    const textsOf = (name: string) =>
      elements.filter((each) => each.name === name).map(({ text }) => text)
    expect(textsOf('title')).toEqual([
      HEAD.title,
      ...titles.map((title) => title.replace('\u0000\ud800', '\ufffd\ufffd')),
    ])
    expect(textsOf('id')).toEqual([HEAD.self, ...items.map(({ id }) => id)])
    expect(new Set(textsOf('updated'))).toEqual(new Set(['2020-05-01T00:00:00Z']))
    expect(elements.filter(({ name }) => name === 'script')).toEqual([])
    expect(elements.find(({ name }) => name === 'link')?.attributes).toMatchObject({
      rel: 'self',
      href: HEAD.self,
    })
  })

  it('is one without entries, too', () => {
    expect(elementsOf(atomFeed(HEAD, [])).map(({ name }) => name)).toEqual([
      ...['feed', 'id', 'title', 'subtitle', 'updated', 'author', 'name', 'rights'],
      ...['link', 'link'],
    ])
  })
})
