import { readFileSync } from 'node:fs'
import type { Page } from 'playwright/test'
import {
  clusterField,
  DIALOG,
  expect,
  expectAccessible,
  expectNotWider,
  openExplorer,
  openPanel,
  PANEL,
  sentence,
  stepThrough,
  test,
} from './story'

test.use({ keepsPage: true })

const hulls = (page: Page) =>
  page
    .getByRole('region', { name: 'Map', exact: true })
    .getByRole('button', { name: /^Cluster of/ })
const panel = (page: Page) => page.getByRole('region', { name: /^Cluster \d+: |^No cluster here/ })

async function openCluster(page: Page, address: string): Promise<void> {
  await openExplorer(page, address)
  await hulls(page).first().focus()
  await page.keyboard.press('Enter')
  await expect(panel(page)).toBeVisible()
}

/** The text of the file that a click saves. */
async function savedBy(page: Page, button: string): Promise<[name: string, text: string]> {
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  const download = await saved
  return [download.suggestedFilename(), readFileSync(await download.path(), 'utf8')]
}

test('a cluster says what it is made of, why it is one, and what took no part', async ({
  page,
}) => {
  await openCluster(page, '/?km=15&min=3')
  const name = (await panel(page).getAttribute('aria-label')) ?? ''
  const count = Number(/: (\d+) incidents? at \d+ places?$/.exec(name)?.[1])
  const core = Number(
    /(\d+) core$/.exec(
      (await panel(page).getByRole('heading', { name: /core$/ }).textContent()) ?? '',
    )?.[1],
  )
  expect(core).toBeGreaterThan(0)
  expect(core).toBeLessThanOrEqual(count)
  for (const kind of ['By who was hit', 'By what was done']) {
    const bars = await panel(page).getByRole('list', { name: kind }).getByRole('listitem').all()
    const counts = await Promise.all(bars.map(async (bar) => (await bar.textContent()) ?? ''))
    const total = counts.reduce((sum, text) => sum + Number(/(\d+)$/.exec(text)?.[1]), 0)
    expect(total, kind).toBe(count)
  }
  await expect(panel(page)).toContainText('at least 3 of them')
  await expect(panel(page)).toContainText('(noise)')
  await expect(panel(page)).toContainText(/took no part/)
  await expectAccessible(page, PANEL)
  await panel(page).getByRole('link').first().click()
  await expect(page).toHaveURL(/incident=/)
})

test('one place reported many times is said to be that', async ({ page }) => {
  await openCluster(page, '/?km=1&min=3')
  for (const hull of await hulls(page).all()) {
    const made = (await hull.getAttribute('aria-label'))?.replace(/^Cluster of |: .*$/g, '') ?? ''
    await hull.focus()
    await page.keyboard.press('Enter')
    await expect(panel(page)).toHaveAttribute('aria-label', new RegExp(`: ${made}$`))
    const said = panel(page).getByText(/at 1 place, .*(nothing of a pattern|not a pattern)/)
    await expect(said).toHaveCount(made.endsWith(' at 1 place') ? 1 : 0)
  }
})

test('the chart of distances chooses the radius, by slider and by click', async ({ page }) => {
  await openCluster(page, '/?km=15&min=3')
  const slider = page.getByRole('slider', { name: 'Cluster radius in km from the chart' })
  await slider.focus()
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(/km=15\.5/)
  await expect(slider).toBeFocused()
  await expect(panel(page)).toContainText('At 15.5 km')
  await slider.fill('2')
  await expect(page).toHaveURL(/km=2(&|$)/)
  const chart = panel(page).getByRole('img', { name: /^Chart: distance of/ })
  const box = await chart.boundingBox()
  // What takes the click lies over it.
  await chart.click({ position: { x: 100, y: (box?.height ?? 0) * 0.3 }, force: true })
  await expect(page).not.toHaveURL(/km=2(&|$)/)
  await expect(panel(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel(page)).toBeHidden()
})

test('where there is no cluster, the chart and what is in none are a button away', async ({
  page,
}) => {
  await openExplorer(page, '/?km=1&min=10')
  await expect(sentence(page)).toContainText('no cluster')
  const dialog = await openPanel(page, 'cluster')
  await expect(dialog).toContainText('No cluster with these settings.')
  await expect(dialog.getByRole('img', { name: /^Chart: distance of/ })).toBeVisible()
  const noise = dialog.locator('details', { hasText: '(noise)' })
  await noise.locator('summary').click()
  await expect(noise.getByRole('link').first()).toBeVisible()
  await expectAccessible(page, PANEL)
  await dialog.getByRole('slider').fill('7')
  await expect(page).toHaveURL(/km=7&min=10/)
  await noise.getByRole('link').first().click()
  await expect(dialog).toBeHidden()
  await expect(page).toHaveURL(/incident=/)
})

test('an open cluster is in the address, lights its incidents, and closes when clusters are switched off', async ({
  page,
}) => {
  await openCluster(page, '/?km=15&min=3')
  await expect(page).toHaveURL(/cluster=20/)
  await expect(page.locator('li[data-lit="true"]').first()).toBeAttached()
  const name = (await panel(page).getAttribute('aria-label')) ?? ''
  await page.reload()
  await expect(panel(page)).toHaveAttribute('aria-label', name)
  await page.keyboard.press('Escape')
  await expect(page).not.toHaveURL(/cluster=/)
  await stepThrough(page, 'back')
  await expect(panel(page)).toHaveAttribute('aria-label', name)
  await page.goto('/?km=none&cluster=2020-03-11-camp-taji-rockets')
  await expect(sentence(page)).toContainText('clusters')
  await expect(page.getByRole('button', { name: 'Close' })).toHaveCount(0)
})

test('every cluster is reached from the list of them', async ({ page }) => {
  await openExplorer(page, '/?km=15&min=3')
  const all = await openPanel(page, 'cluster')
  await expectAccessible(page, PANEL)
  const clusters = all.getByRole('list').first().getByRole('button')
  const count = Number(/(\d+) clusters/.exec((await sentence(page).textContent()) ?? '')?.[1])
  await expect(clusters).toHaveCount(count)
  await clusters.last().click()
  await expect(page.getByRole('region', { name: /^Cluster \d+:/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(all).toBeVisible()
})

test.describe('in a page of its own', () => {
  test.use({ keepsPage: false })

  test('a worker that fails is said to, and the next setting gets a new one', async ({ page }) => {
    await page.addInitScript(() => {
      const post = Worker.prototype.postMessage
      let failed = false
      Worker.prototype.postMessage = function (this: Worker, message: unknown) {
        if (failed) return post.call(this, message)
        failed = true
        setTimeout(() => this.onerror?.(new ErrorEvent('error')))
      }
    })
    await openExplorer(page, '/?km=40&min=2&days=7')
    await expect(sentence(page)).toContainText('clusters that could not be computed')
    await (await clusterField(page, 'Cluster radius in km')).fill('30')
    await expect(sentence(page)).toContainText(/\d+ clusters?/)
  })
})

test('the slider keeps up while a worker computes the clusters', async ({ page }) => {
  await openCluster(page, '/?km=40&min=2&days=7')
  const slider = page.getByRole('slider', { name: 'Cluster radius in km from the chart' })
  await slider.focus()
  for (let i = 0; i < 10; i++) await page.keyboard.press('ArrowLeft')
  await expect(slider).toHaveValue('35')
  await expect(page).toHaveURL(/km=35&min=2&days=7/)
  await expect(panel(page)).toContainText('Incidents within 35 km of each other')
  await expect(panel(page)).toContainText('ST-DBSCAN')
})

test('the Knox test runs beside the page, says what it found, and saves it', async ({ page }) => {
  await openExplorer(page, '/?km=15&min=3')
  await openPanel(page, 'cluster')
  await page.getByRole('button', { name: 'More than chance?' }).click()
  const dialog = page.getByRole('dialog', { name: 'Is it more than chance?' })
  await expect(dialog).toContainText(/\d+ of the \d+ records on the screen take part/)
  await dialog.getByLabel('Distance bands: upper edges in km').fill('15, 5')
  await expect(dialog.getByText('Each number must be greater than the one before.')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Run' })).toBeDisabled()
  await dialog.getByLabel('Distance bands: upper edges in km').fill('5, 50')
  await dialog.getByRole('button', { name: 'Run' }).click()
  await expect(dialog.getByText(/^Done\. .* of 12 cells/)).toBeVisible()
  const table = dialog.getByRole('table')
  await expect(table.getByRole('rowheader')).toHaveText([/same place/, /\(0, 5\]/, /\(5, 50\]/])
  await expect(table.getByRole('cell')).toHaveCount(12)
  await expectAccessible(page, DIALOG)
  const [name, text] = await savedBy(page, 'Download CSV')
  expect(name).toBe('iraq-2019-2020_knox.csv')
  const [header, ...lines] = text.trim().split('\r\n')
  expect(header).toContain('distance_km,distance_km_from,distance_km_to,days')
  expect(header).toContain('permutations,seed')
  expect(lines).toHaveLength(12)
  for (const line of lines) expect(line).toContain(',999,1964,')
})

test('a Knox test that takes long shows how far it is and can be cancelled', async ({ page }) => {
  await openExplorer(page)
  await openPanel(page, 'cluster')
  await page.getByRole('button', { name: 'More than chance?' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Shuffles').fill('99999')
  await dialog.getByLabel('Distance bands: upper edges in km').fill('5, 15, 50, 2000')
  await dialog.getByRole('button', { name: 'Run' }).click()
  await expect(dialog.getByRole('progressbar', { name: 'Shuffles done' })).toBeVisible()
  const cancel = dialog.getByRole('button', { name: 'Cancel' })
  await expect(cancel).toBeFocused()
  await cancel.click()
  await expect(dialog.getByRole('progressbar')).toBeHidden()
  await expect(dialog.getByRole('table')).toBeHidden()
  await expect(dialog.getByRole('button', { name: 'Run' })).toBeFocused()
})

test('answers are told with days and distance, sorted and saved', async ({ page }) => {
  await openExplorer(page)
  const stated = Number(/(\d+) answers?/.exec((await sentence(page).textContent()) ?? '')?.[1])
  await openPanel(page, 'answer')
  await page.getByRole('button', { name: /^How long answers took/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Answers' })
  for (const chart of ['Days until the answer', 'Distance to the answer']) {
    await expect(dialog.getByRole('heading', { name: chart })).toBeVisible()
  }
  await expect(dialog.getByRole('listitem').filter({ hasText: /median .* km/ })).not.toHaveCount(0)
  const rows = dialog.getByRole('table').locator('tbody').getByRole('row')
  await expect(rows).toHaveCount(stated)
  const lags = async () =>
    (await rows.locator('td:nth-child(5)').allTextContents()).map((text) =>
      Number.parseInt(text, 10),
    )
  await dialog.getByRole('button', { name: 'Days' }).click()
  expect(await lags()).toEqual((await lags()).toSorted((a, b) => a - b))
  await dialog.getByRole('button', { name: 'Days' }).click()
  await expect(dialog.getByRole('columnheader', { name: 'Days' })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
  expect(await lags()).toEqual((await lags()).toSorted((a, b) => b - a))
  await expectAccessible(page, DIALOG)
  const [name, text] = await savedBy(page, 'Download CSV')
  expect(name).toBe('iraq-2019-2020_answers.csv')
  expect(text.trim().split('\r\n')).toHaveLength(stated + 1)
  await rows.first().getByRole('link').first().click()
  await expect(dialog).toBeHidden()
  await expect(page).toHaveURL(/incident=/)
})

test.describe('on a phone, in the dark', () => {
  test.use({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    colorScheme: 'dark',
  })

  test('the cluster panel fits and is accessible', async ({ page }) => {
    await openCluster(page, '/?km=15&min=3')
    await expectAccessible(page, PANEL)
    await expectNotWider(page.locator('html'))
  })
})
