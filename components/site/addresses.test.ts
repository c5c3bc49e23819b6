import { readdirSync, readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { fileAddress, incidentAddress, pageAddress, recordAddress, wholeAddress } from './addresses'
import { changesAddress } from './changes-address'
import type { SiteOfFiles } from './site-of-files'

/** What the addresses are where a site is this; null for a server. */
const on = (site: SiteOfFiles | null) => {
  if (site) process.env.RIPOSTE_SITE = JSON.stringify(site)
  else delete process.env.RIPOSTE_SITE
}
afterEach(() => on(null))

const FILES: SiteOfFiles = { pages: '/a/b', files: '/a/b', pageless: ['large'] }

describe('addresses', () => {
  it('are those of the app where a server answers', () => {
    expect(pageAddress('/iraq/method')).toBe('/iraq/method')
    expect(fileAddress('/theme.js')).toBe('/theme.js')
    expect(incidentAddress('iraq', 'a/b c', { v: '1' })).toBe('/iraq/incidents/a%2Fb%20c?v=1')
    expect(changesAddress('iraq', '1.0.0')).toBe('/iraq/changes.json?since=1.0.0')
  })

  it('of a site of files lie below its path, pages as folders and no file with a query that counts', () => {
    on(FILES)
    expect(pageAddress('/')).toBe('/a/b/')
    expect(pageAddress('/iraq')).toBe('/a/b/iraq/')
    expect(fileAddress('/theme.js')).toBe('/a/b/theme.js')
    expect(incidentAddress('iraq', 'x', { v: '1' })).toBe('/a/b/iraq/incidents/x/?v=1')
    expect(recordAddress('iraq', 'x', '2')).toBe('/a/b/iraq/incidents/x/record.json?v=2')
    expect(changesAddress('iraq', '1.0.0')).toBe('/a/b/iraq/changes-since-1.0.0.json')
    expect(changesAddress('iraq', null)).toBe('/a/b/iraq/changes.json')
  })

  it('of an incident without a page open it on the map, with what was asked besides', () => {
    on(FILES)
    expect(incidentAddress('large', 'x y', { v: '1' })).toBe('/a/b/large/?v=1&incident=x+y')
  })

  it('of a frozen view are its files beside it, and the pages of the site it was taken from', () => {
    on({ pages: 'https://e.org/r', files: '.', pageless: [], frozen: '2026-01-01' })
    expect(fileAddress('/basemap/land.json')).toBe('./basemap/land.json')
    expect(pageAddress('/iraq/method')).toBe('https://e.org/r/iraq/method/')
    expect(wholeAddress(pageAddress('/iraq'), 'http://other')).toBe('https://e.org/r/iraq/')
    expect(wholeAddress('/iraq', 'http://other')).toBe('http://other/iraq')
  })
})

/** Files that fetch for themselves: what fetches, a file that a reader names, and what makes a site of a running one. */
const FETCHES = ['site/site-fetch.ts', 'open-data/named-file.ts', 'frozen/freeze.ts']

describe('no address of this site is made elsewhere', () => {
  const sources = ['components', 'app'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /(?<!\.test)\.tsx?$/.test(name))
      .map((name) => ({ folder, name, text: readFileSync(`${folder}/${name}`, 'utf8') })),
  )

  it('neither as a link, nor as what is gone to or fetched', () => {
    expect(sources.length).toBeGreaterThan(300)
    const links = sources.filter(({ text }) => /\b(href|src|action)=\{?["'`]\//.test(text))
    expect(links.map(({ name }) => name)).toEqual([])
    const moves = sources.filter(({ text }) => /\blocation\.(assign|replace)\(["'`]\//.test(text))
    expect(moves.map(({ name }) => name)).toEqual([])
    const fetches = sources.filter(({ text }) => /(?<![\w.])fetch\(/.test(text))
    expect(fetches.map(({ name }) => name).sort()).toEqual([...FETCHES].sort())
  })

  it('nor as a text that is passed on', () => {
    const path = /(?<!Address\(\s*)(["'`])\/(?:\$\{|[a-z]+[/?"'`])/
    const found = sources
      .filter(({ folder, name }) => folder === 'components' && name !== 'site/addresses.ts')
      .filter(({ text }) => path.test(text.replace(/\/\*.*?\*\//gs, '')))
    expect(found.map(({ name }) => name)).toEqual([])
  })
})
