import path from 'node:path'
import { textsBelow } from '@/data/folders'
import { expect } from './story'
import { withDatasets } from './with-datasets'

const ID = 'iraq-2019-2020'
const files = new Map(textsBelow(path.join(process.cwd(), 'data', ID)))
const info = files.get('dataset.json') ?? ''
files.set('dataset.json', info.replace('"tone": "neutral"', '"tone": "third"'))

const test = withDatasets({ [ID]: files })

for (const colorScheme of ['light', 'dark'] as const) {
  test(`each of three sides has a colour, the same wherever it is drawn, where it is ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme })
    await page.goto('/')
    await expect(page.locator('.leaflet-container svg[data-tone]').first()).toBeAttached()
    await expect(page.locator('a[data-row][data-tone]').first()).toBeAttached()
    const legend = page.getByRole('region', { name: 'Legend' })
    const swatches = await legend
      .locator('span[data-tone]')
      .evaluateAll((all) =>
        all.map((each) => [
          each.getAttribute('data-tone') ?? '',
          getComputedStyle(each).backgroundColor,
        ]),
      )
    const colours = Object.fromEntries(swatches)
    expect(Object.keys(colours).sort()).toEqual(['first', 'second', 'third'])
    expect(new Set(Object.values(colours)).size).toBe(3)

    /** The colours that elements have, by their tones. */
    const seen = (selector: string, property: 'fill' | 'stroke' | 'color') =>
      page.locator(selector).evaluateAll(
        (all, name) => [
          ...new Set(
            all.map((each) => {
              const tone = each.closest('[data-tone]')?.getAttribute('data-tone')
              return `${tone} ${getComputedStyle(each)[name as 'fill']}`
            }),
          ),
        ],
        property,
      )
    const own = Object.entries(colours).map(([tone, colour]) => `${tone} ${colour}`)
    const wanted = [
      ['.leaflet-container svg[data-hollow="false"] path:last-child', 'fill'],
      ['.leaflet-container path[data-tone]:not(defs *)', 'stroke'],
      ['a[data-row] svg[data-hollow="false"] path:last-child', 'fill'],
      ['li[data-tone]', 'color'],
      ['[role="img"] path[data-kind="least"]', 'fill'],
    ] as const
    for (const [selector, property] of wanted) {
      const found = await seen(selector, property)
      expect(found.length, selector).toBeGreaterThan(1)
      expect(own, selector).toEqual(expect.arrayContaining(found))
    }
    expect(await seen('li[data-tone]', 'color')).toHaveLength(3)
  })
}
