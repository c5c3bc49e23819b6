import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright/test'
import { endSlider, plot, startSlider, timeline } from './ledger-page'
import { expect, expectAccessible, sentence, test } from './story'

test.use({ keepsPage: true })

const EMBED = '/embed/iraq-2019-2020'

/** The parts of the screen, as a reader finds them. */
const PARTS = {
  map: (page: Page) => page.getByRole('region', { name: 'Map', exact: true }),
  sentence: (page: Page) => sentence(page),
  timeline: (page: Page) => timeline(page),
  list: (page: Page) => page.getByRole('list', { name: 'Incidents' }),
  filters: (page: Page) => page.getByRole('button', { name: 'Standing', exact: true }),
}
type Part = keyof typeof PARTS

async function expectOnly(page: Page, parts: readonly Part[]): Promise<void> {
  for (const part of parts) await expect(PARTS[part](page), part).toBeVisible()
  for (const part of Object.keys(PARTS) as Part[]) {
    if (!parts.includes(part)) await expect(PARTS[part](page), part).toHaveCount(0)
  }
  await expect(page.getByRole('searchbox')).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^(Share|Export)/ })).toHaveCount(0)
  await expect(page.getByRole('banner')).toHaveCount(0)
  await expect(page.getByRole('contentinfo')).toContainText('US–Iran escalation in Iraq')
}

for (const parts of [
  ['map', 'sentence'],
  ['map', 'sentence', 'list', 'filters'],
  ['timeline'],
] as const satisfies readonly (readonly Part[])[]) {
  test(`${parts.join('-')} has these parts and no other, in a wide frame and in a narrow one`, async ({
    page,
  }) => {
    await page.goto(`${EMBED}/${parts.join('-')}?from=2019-12-27&to=2020-01-08`)
    for (const width of [800, 360]) {
      await page.setViewportSize({ width, height: 560 })
      for (const part of parts) await expect(PARTS[part](page), part).toBeVisible()
      if (width > 767) await expectOnly(page, parts)
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
        .toBeLessThanOrEqual(width)
      await expectAccessible(page)
    }
  })
}

test('an embed with only the sentence and no filters cannot be widened by its readers', async ({
  page,
}) => {
  await page.goto(`${EMBED}/map-sentence?act=missile`)
  await expect(sentence(page)).toContainText(/^2 of \d+ incidents/)
  await expect(page.getByRole('checkbox')).toHaveCount(0)
  await expect(page.getByRole('textbox')).toHaveCount(0)
})

test('it leads to the whole map in the same state', async ({ page, context }) => {
  await page.goto(`${EMBED}/map-sentence?from=2019-12-27&to=2020-01-08`)
  const said = (await sentence(page).textContent()) ?? ''
  const opening = context.waitForEvent('page')
  await page.getByRole('link', { name: 'Open the whole map' }).click()
  const whole = await opening
  await expect(whole).toHaveURL(/\/iraq-2019-2020\?from=2019-12-27&to=2020-01-08&v=/)
  await expect(sentence(whole)).toHaveText(said)
})

test('a part or a dataset that is not there is not found', async ({ page, watch }) => {
  watch.allow('404')
  for (const address of [`${EMBED}/map-stars`, `${EMBED}/map-map`, '/embed/nowhere/map']) {
    expect((await page.goto(address))?.status(), address).toBe(404)
  }
})

test('only an embed may be framed by other sites', async ({ request }) => {
  const ancestors = async (address: string) =>
    /frame-ancestors ([^;]*)/.exec(
      (await request.get(address)).headers()['content-security-policy'] ?? '',
    )?.[1]
  expect(await ancestors(`${EMBED}/map-sentence`)).toBeUndefined()
  for (const address of ['/', '/iraq-2019-2020', '/iraq-2019-2020/method']) {
    expect(await ancestors(address), address).toBe("'self'")
  }
})

test.describe("in somebody else's page", () => {
  /** Serves an article with a frame from an origin of its own, and opens it. */
  async function openArticle(page: Page, frame: string, read: () => Promise<void>) {
    const server = createServer((_request, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8')
      response.end(
        `<!doctype html><html lang="en"><title>An article</title><link rel="icon" href="data:,"><h1>An article</h1>${frame}`,
      )
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    await page.goto(`http://127.0.0.1:${port}/`)
    await read()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }

  test('the code from the Share dialog shows the same, and works', async ({ page, watch }) => {
    await page.goto('/iraq-2019-2020?from=2019-12-27&to=2020-01-08')
    const said = (await sentence(page).textContent()) ?? ''
    await page.getByRole('button', { name: 'Share', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Share' })
    await dialog.getByRole('checkbox', { name: 'the list' }).check()
    const code = await dialog.getByRole('textbox', { name: 'Embed code' }).inputValue()
    expect(code).toContain(`${EMBED}/map-sentence-timeline-list?`)
    // The article is another host to the watch.
    watch.allow('foreign: http://127.0.0.1:')
    await openArticle(page, code, async () => {
      const address = page.url()
      const frame = page.frameLocator('iframe')
      await expect(page.locator('iframe')).toHaveAttribute('title', /^US–Iran escalation/)
      const status = frame.getByRole('status').filter({ hasText: /incidents/ })
      await expect(status).toHaveText(said)
      await expect(frame.getByRole('region', { name: 'Map', exact: true })).toBeVisible()
      const steps = await page.evaluate(() => window.history.length)
      await frame.getByRole('slider', { name: 'Start of range' }).press('ArrowRight')
      await expect(status).toContainText('28 Dec 2019')
      await frame.getByRole('list', { name: 'Incidents' }).getByRole('link').first().click()
      await expect(frame.getByRole('button', { name: 'Close' })).toBeVisible()
      // What is done in the frame stays in it, and can be undone there.
      expect(page.url()).toBe(address)
      expect(await page.evaluate(() => window.history.length)).toBe(steps)
      await frame.getByRole('button', { name: 'Close' }).click()
      await frame.getByRole('button', { name: 'As it was shared' }).click()
      await expect(status).toHaveText(said)
    })
  })

  test('the wheel stays with the page around, and zooms with Ctrl', async ({
    page,
    baseURL,
    watch,
  }) => {
    watch.allow('foreign: http://127.0.0.1:')
    const address = `${baseURL}${EMBED}/map?act=missile`
    const frame = `<iframe src="${address}" width="700" height="500" title="Riposte"></iframe><p style="height:3000px">`
    await openArticle(page, frame, async () => {
      const map = page.frameLocator('iframe').getByRole('region', { name: 'Map', exact: true })
      await expect(map.locator('[data-key]').first()).toBeVisible()
      const isMoved = () => page.frames()[1]?.url().includes('at=')
      await page.mouse.move(350, 300)
      await page.mouse.wheel(0, 200)
      await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0)
      expect(isMoved()).toBe(false)
      await page.evaluate(() => window.scrollTo(0, 0))
      await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0)
      const box = await map.boundingBox()
      await page.mouse.move((box?.x ?? 0) + 350, (box?.y ?? 0) + 250)
      await page.keyboard.down('Control')
      await page.mouse.wheel(0, -400)
      await expect.poll(isMoved).toBe(true)
      await page.keyboard.up('Control')
    })
  })

  test('a sandbox leaves the embed its fonts', async ({ page, baseURL, watch }) => {
    watch.allow('foreign: http://127.0.0.1:')
    watch.allow('sandbox')
    const address = `${baseURL}${EMBED}/sentence`
    const frame = `<iframe src="${address}" sandbox="allow-scripts" title="Riposte"></iframe>`
    await openArticle(page, frame, async () => {
      await expect(page.frameLocator('iframe').getByRole('status').first()).toBeVisible()
      const inside = page.frames()[1]
      const loaded = await inside?.evaluate(async () => {
        await document.fonts.ready
        return [...document.fonts].filter(({ status }) => status === 'loaded').length
      })
      expect(loaded).toBeGreaterThan(0)
    })
  })

  for (const [part, isShown] of [
    ['/iraq-2019-2020', false],
    [`${EMBED}/sentence`, true],
  ] as const) {
    test(`${part} is ${isShown ? 'shown' : 'refused'}`, async ({ page, baseURL, watch }) => {
      watch.allow('foreign: http://127.0.0.1:')
      watch.allow('frame-ancestors')
      const frame = `<iframe src="${baseURL}${part}" title="Riposte"></iframe>`
      await openArticle(page, frame, async () => {
        const framed = () => page.frames()[1]?.url() ?? ''
        const refused = 'chrome-error://chromewebdata/'
        if (isShown) {
          await expect(page.frameLocator('iframe').getByRole('status')).toBeVisible()
          expect(framed()).not.toBe(refused)
        } else await expect.poll(framed).toBe(refused)
      })
    })
  }
})

test('the timeline alone is worked with the keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 300 })
  await page.goto(`${EMBED}/timeline?from=2019-12-27&to=2020-01-08`)
  await startSlider(page).focus()
  await page.keyboard.press('ArrowRight')
  await expect(startSlider(page)).toHaveAttribute('aria-valuetext', 'Sat 28 December 2019')
  await endSlider(page).focus()
  await page.keyboard.press('End')
  await expect(page).not.toHaveURL(/to=/)
  await plot(page)
    .getByRole('link', { name: /^US drone strike/ })
    .first()
    .focus()
  await expectAccessible(page)
})
