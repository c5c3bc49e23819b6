import type { Page } from 'playwright'
import { seededNumbers } from '@/geo/cluster/fixtures/seeded-towns'

/** A made-up table of no known convention: a day, a point and a kind in each row, few of them the same. */
export function plainCsv(rows: number): string {
  const random = seededNumbers(1)
  const kinds = ['IED', 'Direct fire', 'Indirect fire', 'Small arms', 'Other']
  const lines = Array.from({ length: rows }, () => {
    const day = new Date(Date.UTC(2007, 0, 1 + Math.floor(random() * 730)))
    const [lon, lat] = [39 + random() * 9, 29 + random() * 8]
    const kind = kinds[Math.floor(random() * kinds.length)]
    return `${day.toISOString().slice(0, 10)},${lon.toFixed(5)},${lat.toFixed(5)},"${kind}"\n`
  })
  return `"date","longitude","latitude","type"\n${lines.join('')}`
}

/** What the page notes while a file is opened: when it was chosen, when its columns were asked about, when it was on the map. */
interface Noted {
  chosen?: number
  asked?: number
  shown?: number
}

/**
 * From the moment that a file is chosen in an open dialog until it is on the map, in ms, its columns
 * agreed to as soon as they are asked about; and until they were. The page itself says when: a runner
 * that looks again and again would be measured with it.
 */
export async function openedFile(
  page: Page,
  file: string,
): Promise<{ readonly askedMs: number; readonly shownMs: number }> {
  await page.getByRole('button', { name: 'Open data…' }).click()
  const field = page.getByRole('dialog', { name: 'Open data' }).getByLabel('Choose a file')
  await field.waitFor()
  await page.waitForTimeout(500)
  await page.evaluate(() => {
    const noted: Noted = {}
    Object.assign(window, { noted })
    document.addEventListener('change', () => (noted.chosen ??= performance.now()), true)
    new MutationObserver(() => {
      const buttons = [...document.querySelectorAll('button')]
      const agree = buttons.find(({ textContent }) => /^Open [\d,]+ rows/.test(textContent ?? ''))
      if (agree && noted.asked === undefined) {
        noted.asked = performance.now()
        setTimeout(() => agree.click())
      }
      if (noted.asked !== undefined && document.querySelector('.leaflet-dots-pane canvas')) {
        noted.shown ??= performance.now()
      }
    }).observe(document.documentElement, { childList: true, subtree: true, attributes: true })
  })
  await field.setInputFiles(file)
  await page.waitForFunction(() => (window as unknown as { noted: Noted }).noted.shown, null, {
    timeout: 60_000,
  })
  const noted = await page.evaluate(() => (window as unknown as { noted: Noted }).noted)
  const { chosen = 0, asked = 0, shown = 0 } = noted
  return { askedMs: asked - chosen, shownMs: shown - chosen }
}
