import { expect, test } from './story'

test.use({ javaScriptEnabled: false })

test('the page still lists the incidents with dates, places and sources', async ({ page }) => {
  await page.goto('/iraq-2019-2020?from=2020-03-11&to=2020-03-14')
  const items = page.getByRole('list', { name: 'Incidents' }).getByRole('listitem')
  const shown = Number(/^(\d+) of/.exec((await page.getByRole('status').textContent()) ?? '')?.[1])
  await expect(items).toHaveCount(shown)
  const taji = items.filter({ hasText: 'kills two Americans and a Briton' })
  await expect(taji).toContainText('11 Mar 2020')
  await expect(taji).toContainText('Camp Taji')
  await expect(taji).toContainText('KTLA')
  await taji.getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Camp Taji')
})
