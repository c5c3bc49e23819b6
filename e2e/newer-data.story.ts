import { expect, expectAccessible, openExplorer, test } from './story'

test.use({ keepsPage: true })

const DATASET = '/iraq-2019-2020'

test('a page that is older than the data says so, offers to load them, and says what a file will hold', async ({
  page,
  request,
}) => {
  const { version } = await (await request.get(`${DATASET}/changes.json`)).json()
  await openExplorer(page, `${DATASET}?act=rocket`)
  const notice = page.getByRole('status').filter({ hasText: 'newer version of the data' })
  await expect(notice).toHaveCount(0)

  await page.route('**/version.json', (route) =>
    route.fulfill({ json: { app: 'same', datasets: { 'iraq-2019-2020': '9.9.9' } } }),
  )
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(notice).toContainText(`9.9.9. This page shows ${version}`)
  await expectAccessible(page)
  await page.getByRole('button', { name: /^Export \d/ }).click()
  await expect(page.getByRole('dialog')).toContainText(
    `The file will hold version 9.9.9 of the data; this page shows ${version}`,
  )
  await page.keyboard.press('Escape')

  await page.unroute('**/version.json')
  await notice.getByRole('button', { name: 'Reload the page' }).click()
  await expect(page.getByRole('searchbox', { name: 'Search incidents' })).toBeVisible()
  await expect(notice).toHaveCount(0)
  await expect(page).toHaveURL(/act=rocket$/)
})
