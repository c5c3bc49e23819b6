import type { Browser, Locator, Page } from 'playwright'
import { type Answer, answerTime, watchAnswers } from './answer-time'
import { framesDuring, type Measured, quantile, watchFrames } from './frames'
import { moveByHand } from './hand'
import type { MapFigures } from './measure-rival'

/** What is measured of this map alone. */
export interface OwnFigures {
  readonly acts: Readonly<Record<string, Measured>>
  /** What a click on an option takes when each was clicked before, and the first time. */
  readonly option: Readonly<Record<'again' | 'first', OptionFigures>>
}

/** From the click on an option to the new picture and counts, and until the clusters are said too, in ms: the median and the longest. */
export type OptionFigures = Readonly<
  Record<'shown' | 'whole', { readonly median: number; readonly longest: number }>
>

/** This map with a file of so many rows, opened as a reader opens it. */
export async function measureRiposte(
  browser: Browser,
  origin: string,
  file: string,
  rows: number,
): Promise<MapFigures & OwnFigures> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  try {
    await watchFrames(page)
    await watchAnswers(page)
    await page.goto(origin)
    await searchField(page).waitFor()
    await page.getByRole('button', { name: 'Open data…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Open data' })
    const begun = performance.now()
    await dialog.getByLabel('Choose a file').setInputFiles(file)
    const words = `${rows.toLocaleString('en')} incidents`
    await page.getByRole('status').filter({ hasText: words }).waitFor({ timeout: 240_000 })
    await page.locator('.leaflet-dots-pane canvas').waitFor({ state: 'attached' })
    const openMs = performance.now() - begun
    await page.waitForTimeout(3000)
    const option = await chooseOptions(page)
    const played = await framesDuring(page, () => play(page))
    const brush = await framesDuring(page, () => drag(page, 'End of range', -400))
    const window = await framesDuring(page, () => drag(page, 'window', 200))
    const byHand = await moveByHand(page, '.leaflet-container')
    const acts = { 'dates, both ends dragged': window, play: played, ...(await others(page)) }
    return { rows, openMs, brush, ...byHand, acts, option }
  } finally {
    await page.close()
  }
}

const searchField = (page: Page) => page.getByRole('searchbox', { name: 'Search incidents' })

/** Twice: what runs for the first time the browser has yet to compile. */
async function chooseOptions(page: Page): Promise<OwnFigures['option']> {
  const first = await eachOption(page)
  return { first, again: await eachOption(page) }
}

/** Each option of a column switched off and on again, one of them alone, and all filters taken back. */
async function eachOption(page: Page): Promise<OptionFigures> {
  const filters = page.getByRole('region', { name: 'Filters' })
  await filters.getByRole('button', { name: /^event type/ }).click()
  const boxes = page.getByRole('group', { name: 'event type' }).getByRole('checkbox')
  await boxes.first().waitFor()
  const times: Answer[] = []
  for (let option = 0; option < (await boxes.count()); option++) {
    for (let turn = 0; turn < 2; turn++) {
      times.push(await answerTime(page, () => boxes.nth(option).click()))
    }
  }
  const alone = page.getByRole('button', { name: /^only / }).first()
  times.push(await answerTime(page, () => alone.click()))
  await page.keyboard.press('Escape')
  const reset = page.getByRole('button', { name: 'Reset', exact: true })
  times.push(await answerTime(page, () => reset.click()))
  const among = (times: readonly number[]) => ({
    median: quantile(times, 0.5),
    longest: Math.max(...times),
  })
  return {
    shown: among(times.map(({ shown }) => shown)),
    whole: among(times.map(({ whole }) => whole)),
  }
}

/** Takes an end of the range, or what is between them, so far along. */
async function drag(page: Page, what: 'End of range' | 'window', by: number): Promise<void> {
  const boxOf = async (name: string) => {
    const box = await page.getByRole('slider', { name }).boundingBox()
    if (!box) throw new Error(`expected the ${name}`)
    return box
  }
  const [start, end] = [await boxOf('Start of range'), await boxOf('End of range')]
  const y = end.y + end.height / 2
  const x = what === 'window' ? (start.x + end.x) / 2 : end.x + end.width / 2
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + by, y, { steps: 120 })
  await page.mouse.up()
}

const PLAYED_MS = 4000

async function play(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await page.waitForTimeout(PLAYED_MS)
  await page.getByRole('button', { name: 'Pause', exact: true }).click()
}

async function others(page: Page): Promise<Record<string, Measured>> {
  const search = searchField(page)
  const during = (act: () => Promise<unknown>) =>
    framesDuring(page, async () => void (await act()), true)
  const found: Record<string, Measured> = {
    'search, field entered': await during(() => search.click()),
    'search, first letter': await during(() => search.press('t')),
    'search, further letters': await during(() => search.pressSequentially('own 481', SPACED)),
    'search, cleared': await during(() => search.fill('')),
  }
  await search.press('Escape')
  const list = page.locator('#incidents')
  found['list, scrolled'] = await during(() => scroll(page, list))
  const order = page.getByRole('combobox', { name: /order/i }).first()
  for (const [option, name] of ['day', 'gravity', 'distance'].entries()) {
    if (option === 0) continue
    found[`list by ${name}`] = await during(() => order.selectOption({ index: option }))
  }
  return found
}

async function scroll(page: Page, part: Locator): Promise<void> {
  await part.hover()
  for (let turn = 0; turn < 40; turn++) {
    await page.mouse.wheel(0, 300)
    await page.waitForTimeout(20)
  }
}

/** As somebody types. */
const SPACED = { delay: 120 }
