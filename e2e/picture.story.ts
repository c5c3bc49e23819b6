import { readFile } from 'node:fs/promises'
import { allOf, parseXml, textOf } from '@/components/picture/fixtures/strict-xml'
import {
  DIALOG,
  expect,
  expectAccessible,
  expectNotWider,
  headButton,
  openExplorer,
  rowCount,
  sentence,
  test,
} from './story'

test.use({ keepsPage: true })

const DAYS = 'from=2019-12-27&to=2020-01-08'
const OPEN = 'incident=2020-01-03-baghdad-airport-drone-strike'
const VERSION = /version \d+\.\d+\.\d+/

test('a reader takes away a picture as SVG, with all that it needs', async ({ page }) => {
  await openExplorer(page, `/iraq-2019-2020?${DAYS}&${OPEN}`)
  const rows = await rowCount(page)
  const [said = ''] = ((await sentence(page).textContent()) ?? '').split(', ')
  const dialog = await openPicture(page)
  await expectAccessible(page, DIALOG)
  await dialog.getByRole('radio', { name: 'SVG' }).check()
  const [name, bytes] = await download(page)
  expect(name).toBe('iraq-2019-2020_2019-12-27_2020-01-08.svg')
  const source = bytes.toString('utf8')
  const root = parseXml(source)
  const text = textOf(root)
  expect(text).toContain(said)
  expect(text).toMatch(VERSION)
  expect(text).toContain('CC BY 4.0')
  expect(text).toContain('from 2019-12-27; to 2020-01-08')
  expect(text).toContain('/iraq-2019-2020?from=2019-12-27&to=2020-01-08&')
  expect(text, 'a claimant of the incident that is open').toContain(
    'an Iraqi security official (AP)',
  )
  const parts = allOf(root).filter(({ attributes }) =>
    attributes.get('data-part')?.endsWith('-marks'),
  )
  const counts = parts.map((part) =>
    allOf(part).reduce(
      (sum, { attributes }) => sum + Number(attributes.get('data-incidents') ?? 0),
      0,
    ),
  )
  const beyond = Number(/(\d+) incidents? lies? outside/.exec(text)?.[1] ?? 0)
  const file = await page.request.get(`/iraq-2019-2020/incidents.geojson?${DAYS}`)
  const { features } = await file.json()
  const placed = features.filter((feature: { geometry: unknown }) => feature.geometry).length
  expect(features).toHaveLength(rows)
  expect(counts).toEqual([placed - beyond, rows])
  const fault = await page.evaluate((xml) => {
    const parsed = new DOMParser().parseFromString(xml, 'image/svg+xml')
    return parsed.querySelector('parsererror')?.textContent ?? null
  }, source)
  expect(fault).toBeNull()
})

test('a picture as PNG is twice its size, in the colours of the page', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await openExplorer(page)
  const dialog = await openPicture(page)
  await dialog.getByRole('radio', { name: 'PNG' }).check()
  const [name, bytes] = await download(page)
  expect(name).toMatch(/^iraq-2019-2020_\d{4}-\d\d-\d\d_\d{4}-\d\d-\d\d\.png$/)
  expect(bytes.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a')
  expect(bytes.readUInt32BE(16)).toBe(3200)
  expect(bytes.readUInt32BE(20)).toBeGreaterThanOrEqual(2000)
  const corner = await page.evaluate(
    async (png) => {
      const image = new Image()
      image.src = png
      await image.decode()
      const context = new OffscreenCanvas(8, 8).getContext('2d')
      context?.drawImage(image, 0, 0)
      return [...(context?.getImageData(2, 2, 1, 1).data ?? [])]
    },
    `data:image/png;base64,${bytes.toString('base64')}`,
  )
  expect(corner).toEqual([22, 25, 28, 255])
})

test('a picture is made by keyboard on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openExplorer(page)
  await (await headButton(page, 'Share')).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Share' })
  await dialog.locator('summary', { hasText: 'Picture' }).focus()
  await page.keyboard.press('Enter')
  const button = dialog.getByRole('button', { name: 'Download picture' })
  await expect(button).toBeVisible()
  await expectAccessible(page, DIALOG)
  await dialog.getByRole('radio', { name: 'SVG' }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(dialog.getByRole('radio', { name: 'PNG' })).toBeChecked()
  await page.keyboard.press('Tab')
  await expect(button).toBeFocused()
  const [saved] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  expect(saved.suggestedFilename()).toMatch(/\.png$/)
  await expectNotWider(dialog)
})

test.describe('loaded anew', () => {
  test.use({ keepsPage: false })

  test('nothing of the picture is fetched before it is asked for', async ({ page }) => {
    await openExplorer(page)
    await page.getByRole('button', { name: 'Share', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Share' })
    await expect(dialog).toBeVisible()
    await page.waitForLoadState('networkidle')
    const scripts: string[] = []
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url())
    })
    await dialog.getByText('Picture', { exact: true }).click()
    await expect(dialog.getByRole('img')).toBeVisible()
    expect(scripts.length).toBeGreaterThan(0)
  })
})

type Page = import('playwright/test').Page

async function openPicture(page: Page) {
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Share' })
  await dialog.getByText('Picture', { exact: true }).click()
  await expect(dialog.getByRole('img', { name: /^Preview of the picture/ })).toBeVisible()
  return dialog
}

async function download(page: Page): Promise<[name: string, bytes: Buffer]> {
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download picture' }).click(),
  ])
  return [saved.suggestedFilename(), await readFile(await saved.path())]
}
