import type { Page } from 'playwright/test'
import { expect, openExplorer, sentence, test } from './story'

test.use({ keepsPage: true, viewport: { width: 1440, height: 900 } })

/** What a reader may press at most to get anywhere, words that are typed aside. */
const MOST_KEYS = 12

const times = (count: number, key: string) => Array<string>(count).fill(key)

/** Opens the screen and presses keys from its very beginning. */
async function pressed(page: Page, keys: readonly string[], address = '/'): Promise<void> {
  expect(keys.length).toBeLessThanOrEqual(MOST_KEYS)
  await openExplorer(page, address)
  await expect(sentence(page)).toContainText(/\d+ clusters/)
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  for (const [i, key] of keys.entries()) {
    const before = await page.evaluateHandle(() => document.activeElement)
    await page.keyboard.press(key)
    // What opens takes the focus when it is there.
    if (key === 'Enter' && i < keys.length - 1) {
      await page.waitForFunction(
        (element) => ![element, document.body].includes(document.activeElement),
        before,
      )
    }
  }
}

const toMap = ['Tab', 'Tab', 'Enter']
const toNumbers = ['Tab', 'Tab', 'Tab', 'Enter']

test('every cluster is opened within twelve keys', async ({ page }) => {
  const panel = (which: number) => [...toNumbers, 'Enter', ...times(6 + which, 'Tab'), 'Enter']
  const map = (which: number) => [...toMap, 'Tab', 'Tab', ...times(which, 'ArrowRight'), 'Enter']
  const inset = (which: number) => [
    ...[...toMap, ...times(7, 'Tab')],
    ...[...times(which, 'ArrowRight'), 'Enter'],
  ]
  const opened = new Set<string>()
  for (const keys of [panel(0), map(0), map(1), map(2), inset(0), inset(1)]) {
    await pressed(page, keys)
    await expect.poll(() => new URL(page.url()).searchParams.get('cluster')).not.toBeNull()
    opened.add(new URL(page.url()).searchParams.get('cluster') ?? '')
  }
  const [, clusters] = /(\d+) clusters/.exec((await sentence(page).textContent()) ?? '') ?? []
  expect(opened.size).toBe(Number(clusters))
})

test('the last step of the longest chain is reached within twelve keys', async ({ page }) => {
  const opening = [...toNumbers, 'Shift+Tab', 'Enter']
  const steps = times(6, 'ArrowRight')
  expect(opening.length + steps.length).toBeLessThanOrEqual(MOST_KEYS)
  await pressed(page, opening)
  const bar = page.getByRole('region', { name: 'Chain followed' })
  // The panel of the first step may be there before the bar, which then takes the focus.
  await expect(bar).toBeFocused()
  for (const key of steps) await page.keyboard.press(key)
  await expect(bar).toContainText('Step 7 of 7')
})

test('a file is taken away within twelve keys', async ({ page }) => {
  const download = page.waitForEvent('download')
  await pressed(page, [...times(4, 'Tab'), 'Enter', 'Enter', ...times(4, 'Tab'), 'Enter'])
  expect((await download).suggestedFilename()).toContain('iraq-2019-2020')
})

test('any incident is opened by what it is called and two keys', async ({ page }) => {
  await openExplorer(page)
  await page.keyboard.press('/')
  await page.keyboard.type('Taji convoy')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /convoy at Taji/ })).toBeVisible()
})
