import { afterEach, describe, expect, it, vi } from 'vitest'
import { newBeside } from '@/geo/view/beside'
import { exploreLayer } from './explore-layer'

afterEach(() => {
  delete process.env.RIPOSTE_SITE
  vi.unstubAllGlobals()
})

describe('exploring a layer', () => {
  it('that is another dataset leads to its page, wherever the site lies, with what was explored beside it', () => {
    process.env.RIPOSTE_SITE = JSON.stringify({ pages: '/a/b', files: '/a/b', pageless: [] })
    const assign = vi.fn()
    vi.stubGlobal('window', { location: { assign } })
    const layer = newBeside('other', [])
    exploreLayer('other', [layer], 'first', 'first')
    const [address] = assign.mock.calls[0] ?? []
    const url = new URL(address, 'http://host')
    expect(url.pathname).toBe('/a/b/other/')
    expect(url.searchParams.getAll('with')).toEqual([`${layer.colour};;first`])
  })
})
