import { afterEach, expect, it } from 'vitest'
import { foundAddress } from './lost-address'

afterEach(() => {
  delete process.env.RIPOSTE_SITE
})

it.each([
  ['/r/large/incidents/a%20b', '?v=1', '/r/large/?v=1&incident=a+b'],
  ['/r/large/incidents/100%', '', '/r/large/?incident=100%25'],
  ['/r/embed/iraq/list-map', '?act=rocket', '/r/embed/iraq/map-list/?act=rocket'],
  ['/r/embed/iraq/map-list/', '', null],
  ['/r/embed/iraq/stars', '', null],
  ['/r/small/incidents/x', '', null],
  ['/r/large/', '', null],
  ['/elsewhere/large/incidents/x', '', null],
])('%s%s of a host of files leads to %s', (path, search, expected) => {
  process.env.RIPOSTE_SITE = JSON.stringify({ pages: '/r', files: '/r', pageless: ['large'] })
  expect(foundAddress(path, search)).toBe(expected)
})
