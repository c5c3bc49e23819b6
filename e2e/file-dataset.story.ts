import { expect, expectAccessible, test } from './story'

const DATASET = '/ucdp-ged-iraq-1989-2018'
const FALLUJAH = `${DATASET}/incidents/114064`

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a dataset of one file can be read and searched', async ({ page }) => {
    await page.goto(`${DATASET}?from=2014-01-24&to=2014-01-25&q=fallujah`)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('UCDP GED')
    const items = page.getByRole('list', { name: 'Incidents' }).getByRole('listitem')
    const found = items.filter({ has: page.locator(`a[href="${FALLUJAH}"]`) })
    await expect(found).toContainText('24 Jan 2014 – 25 Jan 2014')
    await expect(found).toContainText('Government of Iraq – IS, Al Fallūjah town')
    await expect(found).toContainText('Agence France Presse')
    await found.getByRole('link').click()
    await expect(page).toHaveURL(FALLUJAH)
  })

  test('an incident of it says what the file says, and nothing of standing or claims', async ({
    page,
  }) => {
    await page.goto(FALLUJAH)
    const main = page.getByRole('main')
    await expect(main).toContainText('8 low')
    await expect(main).toContainText('Government of Iraq – IS')
    await expect(main.getByRole('row', { name: 'priogrid_gid 177568' })).toBeVisible()
    await expect(main).toContainText('Sundberg')
    await expect(main).not.toContainText(/confirmed|claim/i)
    const file = await main.getByRole('link', { name: 'plain text' }).getAttribute('href')
    const citation = await page.request.get(file ?? '')
    expect(await citation.text()).toContain('Incident 114064')
  })
})

test('what is said of a file, and how it was read, is on pages that everybody can use', async ({
  page,
}) => {
  for (const [address, text] of [
    [FALLUJAH, 'where_prec'],
    [`${DATASET}/method`, 'HXL tags'],
    ['/datasets', '7,473 incidents'],
  ] as const) {
    await page.goto(address)
    await expect(page.getByRole('main')).toContainText(text)
    await expectAccessible(page)
  }
})

test('the page opens the dataset that is made of records first', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('escalation in Iraq')
})
