import { afterEach, expect, it, vi } from 'vitest'
import { tableOf } from '@/geo/fixtures/small-table'
import { EMPTY_VIEW } from '@/geo/view/view-state'
import { heldFiles, type ViewToFreeze } from './frozen-files'

afterEach(() => {
  delete process.env.RIPOSTE_SITE
  vi.unstubAllGlobals()
})

const table = tableOf([{ at: [44, 33] }, { at: null }])

/** What is on the screen, of a dataset with statements, beside another dataset and a file. */
const SHOWN = {
  source: { table: async () => table, detail: async (id: string) => ({ said: id }) },
  facts: { id: 'small', version: '1.0.0', countries: ['IQ'], has: { claims: true, pages: true } },
  view: {
    ...EMPTY_VIEW,
    beside: ['other', '/own/file.csv'].map((reference) => ({
      ...{ reference, colour: '0f8b8d', name: '', isHidden: false },
    })),
  },
} as unknown as ViewToFreeze

it.each(['', '/a/b'])(
  'a frozen page below %j has all that it asks for, by its own addresses',
  async (base) => {
    if (base) process.env.RIPOSTE_SITE = JSON.stringify({ pages: base, files: base, pageless: [] })
    const asked = vi.fn(async (address: string) => new Response(address))
    vi.stubGlobal('fetch', asked)
    const held = await heldFiles(SHOWN)
    expect(Object.keys(held)).toEqual([
      './small/table/screen.arrows',
      './small/table/words.arrows',
      './small/table/rest.arrows',
      './small/incidents/0/record.json',
      './small/incidents/1/record.json',
      ...['land', 'lakes', 'rivers', 'borders', 'governorates', 'places', 'country-IQ'].map(
        (layer) => `./basemap/${layer}.json`,
      ),
      './other/table/screen.arrows',
    ])
    expect(new TextDecoder().decode(held['./small/incidents/1/record.json'])).toBe('{"said":"1"}')
    const addresses = asked.mock.calls.map(([address]) => address)
    expect(addresses.filter((address) => !address.startsWith(`${base}/`))).toEqual([])
  },
)

it('a view is not frozen where a file of it does not come', async () => {
  vi.stubGlobal('fetch', async () => new Response(null, { status: 404 }))
  await expect(heldFiles(SHOWN)).rejects.toThrow('/basemap/land.json: 404')
})
