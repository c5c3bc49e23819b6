import path from 'node:path'
import { textsBelow } from '@/data/folders'
import { expect, expectAccessible } from './story'
import { withDatasets } from './with-datasets'

const data = path.join(process.cwd(), 'data')
const FIRST = /escalation in Iraq/
const SECOND = 'Made-up incidents in Ukraine'

const test = withDatasets({
  'iraq-2019-2020': textsBelow(path.join(data, 'iraq-2019-2020')),
  'ukraine-made-up': textsBelow(path.join(data, 'fixtures', 'ukraine-made-up')),
})

test('one dataset more is one more in the menu of the head, by keyboard as well', async ({
  page,
}) => {
  await page.goto('/')
  await expect(page.getByRole('searchbox', { name: 'Search incidents' })).toBeVisible()
  const title = page.getByRole('button', { name: FIRST })
  await expect(page.getByRole('heading', { level: 1 })).toContainText(FIRST)
  const menu = page.getByRole('navigation', { name: 'Datasets' })
  await title.focus()
  await page.keyboard.press('Enter')
  await expect(menu).toBeVisible()
  await expect(menu.getByRole('link', { name: FIRST })).toHaveAttribute('aria-current', 'page')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(menu).toBeHidden()
  await expect(title).toBeFocused()

  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(menu.getByRole('link', { name: SECOND })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/ukraine-made-up')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(SECOND)
  await expect(page.getByRole('status').first()).toContainText(/^10 incidents/)
})

test('the menu is there on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('/ukraine-made-up')
  await expect(page.getByRole('searchbox', { name: 'Search incidents' })).toBeVisible()
  await page.getByRole('button', { name: SECOND }).click()
  const link = page.getByRole('navigation', { name: 'Datasets' }).getByRole('link', { name: FIRST })
  await expect(link).toBeInViewport({ ratio: 1 })
  await link.click()
  await expect(page).toHaveURL('/iraq-2019-2020')
})

test('all datasets are listed on a page, and in what is said to search engines', async ({
  page,
  request,
}) => {
  await page.goto('/datasets')
  await expect(page.getByRole('heading', { level: 1, name: 'Datasets' })).toBeVisible()
  const items = page.getByRole('main').getByRole('listitem')
  await expect(items).toHaveCount(2)
  const second = items.filter({ hasText: SECOND })
  for (const text of ['Ten demonstrations', '10 incidents, 1 source', '1.0.0', 'CC0 1.0']) {
    await expect(second).toContainText(text)
  }
  await expectAccessible(page)
  const sitemap = await (await request.get('/sitemap.xml')).text()
  for (const address of ['/datasets', '/ukraine-made-up', '/iraq-2019-2020']) {
    expect(sitemap).toContain(`${address}</loc>`)
  }
  await second.getByRole('link', { name: SECOND }).click()
  await expect(page).toHaveURL('/ukraine-made-up')
})

const testAlone = withDatasets({
  'iraq-2019-2020': textsBelow(path.join(data, 'iraq-2019-2020')),
})

testAlone(
  'where there is one dataset, the list has one and the title is no menu',
  async ({ page }) => {
    await page.goto('/datasets')
    await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1)
    await page.getByRole('link', { name: FIRST }).click()
    await expect(page.getByRole('searchbox', { name: 'Search incidents' })).toBeVisible()
    await expect(page.getByRole('button', { name: FIRST })).toHaveCount(0)
  },
)

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('the menu opens', async ({ page }) => {
    await page.goto('/ukraine-made-up')
    await page.getByRole('button', { name: SECOND }).click()
    await page.getByRole('link', { name: 'All datasets' }).click()
    await expect(page).toHaveURL('/datasets')
  })
})
