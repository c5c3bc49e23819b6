import { expect, expectAccessible, test } from './story'

test.use({ keepsPage: true })

test('who connects a program finds the address to paste, and reads what it would get', async ({
  page,
}) => {
  await page.goto('/ogc')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('For other programs')
  const address = page.getByRole('region', { name: 'Code to copy: QGIS' })
  await expect(address).toHaveText(new URL('/ogc', page.url()).href)
  await expectAccessible(page)

  await page
    .getByRole('link', { name: /escalation in Iraq/ })
    .first()
    .click()
  await expect(page).toHaveURL('/ogc/collections/iraq-2019-2020')
  await expect(page.getByRole('region', { name: 'Filters' })).toContainText('standing')
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Items', exact: true }).click()
  await expect(page.getByRole('status')).toHaveText('58 items')
  await page.goto('/ogc/collections/iraq-2019-2020/items?act=rocket&limit=10')
  await expect(page.getByRole('status')).toHaveText(/^10 of \d+ items$/)
  await page.getByRole('link', { name: 'After' }).click()
  await expect(page.getByRole('link', { name: 'Before' })).toBeVisible()
  await expectAccessible(page)
  const item = page.getByRole('rowheader').first()
  const id = await item.innerText()
  await item.getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(id)
  await expectAccessible(page)
})

test('a query of items that cannot be used shows nothing and says why', async ({ page, watch }) => {
  watch.allow('400')
  const answer = await page.goto('/ogc/collections/iraq-2019-2020/items?bbox=1,2,3')
  expect(answer?.status()).toBe(400)
  await expect(page.getByRole('alert').first()).toContainText('Nothing is shown')
  await expect(page.getByRole('listitem').last()).toContainText('bbox')
  await expect(page.getByRole('table')).toHaveCount(0)
  await expectAccessible(page)
})

test('a page for other programs that cannot be used shows nothing wider than a phone, nor does any other', async ({
  page,
  watch,
}) => {
  watch.allow('400')
  await page.setViewportSize({ width: 390, height: 844 })
  for (const address of [
    '/ogc',
    '/ogc/collections/iraq-2019-2020',
    '/ogc/collections/iraq-2019-2020/schema',
    '/ogc/collections/iraq-2019-2020/items?limit=20',
    '/ogc/collections/ucdp-ged-iraq-1989-2018/items?limit=2',
    '/ogc/collections/iraq-2019-2020/items?bbox=1,2,3',
  ]) {
    await page.goto(address)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width, address).toBeLessThanOrEqual(390)
  }
})

test('a page of a dataset says where the feed of its changes is', async ({ page }) => {
  for (const address of ['/', '/iraq-2019-2020']) {
    await page.goto(address)
    const feed = page.locator('link[rel="alternate"][type="application/atom+xml"]')
    await expect(feed).toHaveAttribute('href', /\/iraq-2019-2020\/changes\.atom$/)
  }
})
