import type { Page } from 'playwright/test'
import { sampleCsv } from '@/geo/formats/sample-csv'
import { fileOnDisk } from './file-on-disk'
import { barOf, endSlider } from './ledger-page'
import { chooseFile, expect, inWords, openExplorer, sentence, test } from './story'

const ROWS = 20_000
const CSV = sampleCsv(ROWS)
const FILE = fileOnDisk('large.csv', CSV)

test.use({ keepsPage: true, viewport: { width: 1280, height: 800 } })

/** Day and event type of every row, read without any of the product. */
const EVENTS = CSV.trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','))
  .map((cells) => ({ day: Date.parse(cells[1] as string), type: cells[5] as string }))

/** What one frame showed: the sentence, whether the map had clusters, and each event type with its count and whether it was on. */
interface Shown {
  readonly sentence: string
  readonly hasOutlines: boolean
  readonly options: readonly (readonly [type: string, count: string, isOn: boolean])[]
}

/** Keeps what is shown in every frame from now on, each thing once. */
const record = (page: Page) =>
  page.evaluate(() => {
    const frames: Shown[] = []
    Object.assign(window, { frames })
    let last = ''
    const look = () => {
      const said = [...document.querySelectorAll('[role=status]')].find((each) =>
        /incident/.test(each.textContent ?? ''),
      )
      const group = [...document.querySelectorAll('fieldset')].find(
        (each) => each.querySelector('legend')?.textContent === 'event type',
      )
      const options = [...(group?.querySelectorAll('label') ?? [])].map((label) => {
        const [name = '', count = ''] = [...label.querySelectorAll('span')].map(
          (span) => span.textContent ?? '',
        )
        return [name, count, label.querySelector('input')?.checked === true] as const
      })
      const hasOutlines =
        document.querySelector('.leaflet-hulls-pane path')?.checkVisibility() === true
      const shown = { sentence: said?.textContent ?? '', hasOutlines, options }
      const text = JSON.stringify(shown)
      if (text !== last) frames.push(shown)
      last = text
      requestAnimationFrame(look)
    }
    look()
  })

const recorded = (page: Page) =>
  page.evaluate(() => (window as unknown as { frames: Shown[] }).frames)

/** The rows of the days that a sentence names. */
function rowsOfDays(said: string) {
  const [from, to = from] = [...said.matchAll(/\d{1,2}\s[A-Z][a-z]{2}\s\d{4}/g)].map(([day]) =>
    Date.parse(`${day} UTC`),
  )
  return EVENTS.filter(
    ({ day }) => from !== undefined && to !== undefined && day >= from && day <= to,
  )
}

/** Holds what a frame showed against a count of all rows of its dates; no cluster is drawn that is not said. */
function expectRight(
  { sentence: said, hasOutlines, options }: Shown,
  then = rowsOfDays(said),
): void {
  if (hasOutlines) expect(said).toMatch(/[\d,]+ clusters?\b/)
  const off = options.filter(([, , isOn]) => !isOn).map(([type]) => type)
  const { length } = then.filter(({ type }) => !off.includes(type))
  const shown = length === ROWS ? inWords(ROWS) : `${inWords(length)} of ${inWords(ROWS)}`
  expect(said).toMatch(new RegExp(`^${shown} incidents?`))
  for (const [type, count] of options) {
    const right = then.filter((event) => event.type === type).length
    expect(`${type}: ${Number(count.replaceAll(',', ''))} (${said})`).toBe(
      `${type}: ${right} (${said})`,
    )
  }
}

async function openSample(page: Page) {
  await openExplorer(page)
  await chooseFile(page, FILE)
  await expect(sentence(page)).toContainText(`${inWords(ROWS)} incidents`, { timeout: 30_000 })
  await expect(endSlider(page)).toBeAttached()
}

/** Takes all filters back; an open menu would lie over the button. */
async function reset(page: Page) {
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Reset', exact: true }).click()
  await expect(sentence(page)).toContainText(new RegExp(`^${inWords(ROWS)} incidents`))
}

/** Opens the filter by event type and resolves with its options. */
async function openTypes(page: Page) {
  const filters = page.getByRole('region', { name: 'Filters' })
  await filters.getByRole('button', { name: /^event type/ }).click()
  const boxes = page.getByRole('group', { name: 'event type' }).getByRole('checkbox')
  await expect(boxes).toHaveCount(4)
  return boxes
}

async function dragDates(page: Page) {
  const { x, y } = await barOf(endSlider(page))
  await page.mouse.move(x, y)
  await page.mouse.down()
  await record(page)
  await page.mouse.move(x - 400, y, { steps: 20 })
  await page.mouse.up()
  await expect(sentence(page)).toContainText(` of ${inWords(ROWS)} incidents`)
  const frames = await recorded(page)
  expect(frames.length).toBeGreaterThan(3)
  for (const frame of frames) expectRight(frame)
}

async function chooseOptions(page: Page) {
  const boxes = await openTypes(page)
  await expect(page.locator('.leaflet-hulls-pane path').first()).toBeVisible()
  await record(page)
  for (const at of [0, 1, 0, 2, 3, 2]) await boxes.nth(at).click()
  await page
    .getByRole('button', { name: /^only / })
    .first()
    .click()
  await expect(sentence(page)).toContainText(` of ${inWords(ROWS)} incidents`)
  const frames = await recorded(page)
  const seen = new Set(frames.map(({ options }) => options.filter(([, , isOn]) => isOn).length))
  expect([...seen].sort()).toEqual([1, 2, 3, 4])
  expect(frames.some(({ hasOutlines }) => hasOutlines)).toBe(true)
  for (const frame of frames) expectRight(frame, EVENTS)
}

async function play(page: Page) {
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('1 month / s')
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  await openTypes(page)
  await record(page)
  await expect
    .poll(async () => (await recorded(page)).length, { timeout: 60_000, intervals: [100] })
    .toBeGreaterThan(10)
  const frames = await recorded(page)
  expect(frames.every(({ options }) => options.length === 4)).toBe(true)
  for (const frame of frames) expectRight(frame)
}

test('of a large file every frame has the sentence, the marks and the counts of the same rows', async ({
  page,
}) => {
  await openSample(page)
  await test.step('while an end of the dates is dragged', () => dragDates(page))
  await reset(page)
  await test.step('when options are chosen', () => chooseOptions(page))
  await reset(page)
  await test.step('while it plays', () => play(page))
})
