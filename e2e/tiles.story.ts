import { expect, expectAccessible, openExplorer, test } from './story'

test.use({ keepsPage: true })

/** A transparent picture of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

test('tiles are asked of nobody until a reader chooses them, and the choice is remembered', async ({
  page,
  watch,
}) => {
  const asked: string[] = []
  await page.route('https://tile.openstreetmap.org/**', (route) => {
    asked.push(route.request().url())
    return route.fulfill({ body: PIXEL, contentType: 'image/png' })
  })
  await openExplorer(page)
  await expect(page.locator('[data-incidents]').first()).toBeVisible()
  expect(asked).toEqual([])

  watch.allow('foreign: https://tile.openstreetmap.org/')
  await page.getByRole('button', { name: 'Layers' }).click()
  await page.getByRole('radio', { name: 'OpenStreetMap' }).check()
  await expect.poll(() => asked.length).toBeGreaterThan(0)
  await expect(page.getByText('OpenStreetMap contributors')).toBeVisible()

  asked.length = 0
  await page.reload()
  await expect.poll(() => asked.length).toBeGreaterThan(0)
  await page.getByRole('button', { name: 'Layers' }).click()
  await expect(page.getByRole('radio', { name: 'OpenStreetMap' })).toBeChecked()
  await page.getByRole('radio', { name: 'Built in' }).check()
})

test('the operator’s tiles are offered beside OpenStreetMap’s, and are shown', async ({ page }) => {
  const asked: string[] = []
  await page.route('**/tiles/*/*/*.png', (route) => {
    asked.push(new URL(route.request().url()).pathname)
    return route.fulfill({ body: PIXEL, contentType: 'image/png' })
  })
  await openExplorer(page)
  await page.getByRole('button', { name: 'Layers' }).click()
  expect(asked).toEqual([])
  await page.getByRole('radio', { name: 'Tiles of this site' }).check()
  const tile = page.locator('img.leaflet-tile-loaded').first()
  await expect(tile).toHaveAttribute('src', /^\/tiles\/\d+\/\d+\/\d+\.png$/)
  expect(await tile.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1)
  await page.getByRole('radio', { name: 'Built in' }).check()
  await expect(tile).toHaveCount(0)
})

test('close up the built-in map says that it has no streets, and offers by name the layers that have', async ({
  page,
}) => {
  const asked: string[] = []
  await page.route('**/streets/*/*/*.png', (route) => {
    asked.push(new URL(route.request().url()).pathname)
    return route.fulfill({ body: PIXEL, contentType: 'image/png' })
  })
  const note = page.getByRole('status').filter({ hasText: 'shows no streets this close' })
  await openExplorer(page, '/?at=11/33.31/44.36')
  await expect(page.locator('[data-incidents]').first()).toBeVisible()
  await expect(note).toHaveCount(0)
  await page.getByRole('button', { name: 'Zoom in' }).click()
  await expect(note).toBeVisible()
  await expectAccessible(page)
  expect(asked).toEqual([])
  await note.getByRole('button', { name: 'Show Streets of Baghdad' }).click()
  await expect.poll(() => asked.length).toBeGreaterThan(0)
  await expect(note).toHaveCount(0)
  await expect(page.getByText('Made by hand')).toBeVisible()
  await page.getByRole('button', { name: 'Layers' }).click()
  await expect(page.getByRole('radio', { name: 'Streets of Baghdad' })).toBeChecked()
  await page.getByRole('radio', { name: 'Built in' }).check()
  await page.keyboard.press('Escape')
  await note.getByRole('button', { name: 'Close' }).click()
  await expect(note).toHaveCount(0)
})

test('what is drawn is in the address', async ({ page }) => {
  await openExplorer(page)
  const links = page.locator('.leaflet-links-pane path')
  await expect(links.first()).toBeAttached()
  await page.getByRole('button', { name: 'Layers' }).click()
  for (const name of [
    'Answers as a party states',
    'Answers as press or analysts state',
    'Answers that are denied',
  ]) {
    await page.getByRole('checkbox', { name }).uncheck()
  }
  await expect(page).toHaveURL(/layers=names,governorates,areas,clusters$/)
  await page.reload()
  await expect(page.locator('[data-incidents]').first()).toBeVisible()
  await page.getByRole('button', { name: 'Layers' }).click()
  await expect(page.getByRole('checkbox', { name: 'Answers as a party states' })).not.toBeChecked()
  await expect(page.getByRole('checkbox', { name: 'Names' })).toBeChecked()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('the layers lie over the marks, and close when the reader is elsewhere', async ({
    page,
  }) => {
    await openExplorer(page)
    await page.getByRole('button', { name: 'Layers' }).tap()
    const names = page.getByRole('checkbox', { name: 'Names' })
    await expect(names).toBeVisible()
    await expectAccessible(page, '[data-print="map"]')
    await page.getByRole('searchbox', { name: 'Search incidents' }).tap()
    await expect(names).toBeHidden()
  })
})
