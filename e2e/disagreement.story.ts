import type { Page } from 'playwright/test'
import { drawnElements, overlapping } from './drawn'
import {
  expect,
  expectAccessible,
  expectAccessibleByDayAndNight,
  expectNotWider,
  openExplorer,
  PANEL,
  test,
} from './story'

test.use({ keepsPage: true })

const TAJI = '2020-03-11-camp-taji-rockets'
const INCIDENTS = [
  TAJI,
  '2019-12-29-us-strikes-kataib-hezbollah',
  '2020-01-08-iran-missile-attack',
  '2020-01-03-baghdad-airport-drone-strike',
] as const

const open = (page: Page, id: string) => openExplorer(page, `/iraq-2019-2020?incident=${id}`)
const pictures = (page: Page) => page.getByRole('group', { name: /one axis$/ })

/** Texts and dots of every picture that lie on each other, or reach out of the picture. */
async function faultsOf(page: Page): Promise<string[]> {
  const faults: string[] = []
  for (const picture of await pictures(page).all()) {
    // A text is as high as its letters, not as its line; the two ends of one range may touch.
    const drawn = [
      ...(await drawnElements(picture.locator('text'), 3)),
      ...(await drawnElements(picture.locator('circle'), 1)),
    ]
    const frame = await picture.evaluate((element) => {
      const { left, right } = element.getBoundingClientRect()
      return { left, right }
    })
    const outside = drawn.filter(
      ({ left, right }) => left < frame.left - 1 || right > frame.right + 1,
    )
    faults.push(...overlapping(drawn), ...outside.map(({ name }) => `${name} reaches out`))
  }
  return faults
}

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
  { width: 320, height: 640 },
] as const

for (const id of INCIDENTS) {
  test(`who gives which number of ${id} is read without overlap at every width, by day and by night`, async ({
    page,
  }) => {
    await open(page, id)
    for (const size of SIZES) {
      await page.setViewportSize(size)
      await expect(pictures(page).first()).toBeVisible()
      await expect.poll(() => faultsOf(page), `${size.width} px`).toEqual([])
      await expectNotWider(page.getByRole('tabpanel'))
    }
    // Colours and names are the same at every width; how large a target is, is seen at the last.
    await expectAccessibleByDayAndNight(page, PANEL)
  })
}

test('every number of the picture leads to its row, by mouse and by keyboard', async ({ page }) => {
  await open(page, TAJI)
  const picture = page.getByRole('group', { name: /^How many rockets/ })
  await picture.getByRole('link', { name: /Milley, Rockets fired/ }).click()
  await expect(page.locator('tr:focus')).toContainText('Milley')
  await expect(page, 'the address is the state of the screen').not.toHaveURL(/#/)
  const dots = picture.getByRole('link')
  await dots.first().focus()
  await page.keyboard.press('ArrowRight')
  await expect(dots.nth(1)).toBeFocused()
  const row = (await dots.nth(1).getAttribute('href'))?.slice(1) ?? ''
  await page.keyboard.press('Enter')
  await expect(page.locator('tr:focus')).toHaveAttribute('id', row)
  await expect(dots.and(page.locator('[tabindex="0"]')), 'one stop of the Tab key').toHaveCount(1)
})

test('the tables hold every number of the pictures', async ({ page }) => {
  await page.goto(`/iraq-2019-2020/incidents/${TAJI}`)
  const dangling = await page.evaluate(() =>
    [...document.querySelectorAll('svg a')]
      .map((link) => link.getAttribute('href')?.slice(1) ?? '')
      .filter((id) => document.getElementById(id)?.tagName !== 'TR'),
  )
  expect(dangling).toEqual([])
})

test.describe('in forced colours', () => {
  test.use({ forcedColors: 'active' })

  test('official and other numbers are told apart', async ({ page }) => {
    await open(page, TAJI)
    const picture = page.getByRole('group', { name: /^How many rockets/ })
    await expect(picture).toBeVisible()
    const fills = await picture
      .locator('a[data-apart="false"]')
      .evaluateAll((marks) =>
        marks.map((mark) => [
          mark.getAttribute('data-official'),
          getComputedStyle(mark.querySelector('circle') as Element).fill,
        ]),
      )
    const fillsOf = (official: string) =>
      new Set(fills.flatMap(([kind, fill]) => (kind === official ? fill : [])))
    expect(fillsOf('true').size).toBeGreaterThan(0)
    for (const fill of fillsOf('true')) expect(fillsOf('false')).not.toContain(fill)
    await expectAccessible(page, PANEL)
  })
})
