import { afterEach, expect, it, vi } from 'vitest'
import { exploreLayer } from './explore-layer'

afterEach(() => {
  delete process.env.RIPOSTE_SITE
  vi.unstubAllGlobals()
})

it.each([
  [null, '/other?with='],
  [{ pages: '/a/b', files: '/a/b', pageless: [] }, '/a/b/other/?with='],
])('the dataset of a layer is explored where the site %j has it', (site, expected) => {
  if (site) process.env.RIPOSTE_SITE = JSON.stringify(site)
  const assign = vi.fn()
  vi.stubGlobal('window', { location: { assign } })
  exploreLayer('other', [], 'here', 'here')
  expect(assign.mock.calls).toHaveLength(1)
  expect(assign.mock.calls[0]?.[0].startsWith(expected)).toBe(true)
})
