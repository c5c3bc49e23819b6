import type { Page } from 'playwright'

interface Answering {
  begun: number
  /** When the sentence was first and last written, and when a picture was last hung. */
  counted: number
  said: number
  drawn: number
}

/** Watches when the sentence and the picture of the dots change, on every page that is opened from now on. */
export async function watchAnswers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const answering: Answering = { begun: 0, counted: 0, said: 0, drawn: 0 }
    Object.assign(window, { answering })
    // In the task in which it happens, at the end of which the browser draws it.
    const note = (what: 'said' | 'drawn') => {
      requestAnimationFrame(() =>
        setTimeout(() => {
          answering[what] = performance.now()
          if (what === 'said') answering.counted ||= answering.said
        }),
      )
    }
    const hang = ImageBitmapRenderingContext.prototype.transferFromImageBitmap
    ImageBitmapRenderingContext.prototype.transferFromImageBitmap = function (bitmap) {
      note('drawn')
      hang.call(this, bitmap)
    }
    const begin = ({ timeStamp }: Event) => {
      Object.assign(answering, { begun: timeStamp, counted: 0, said: 0, drawn: 0 })
    }
    addEventListener('click', begin, { capture: true })
    addEventListener('DOMContentLoaded', () => {
      new MutationObserver((changes) => {
        const isSaid = ({ target }: MutationRecord) =>
          (target instanceof Element ? target : target.parentElement)?.closest('[role=status]')
        if (changes.some(isSaid)) note('said')
      }).observe(document, { subtree: true, childList: true, characterData: true })
    })
  })
}

/** So long after an answer another part of it may come. */
const SETTLE_MS = 800

/** What was on the screen so long after a click, in ms. */
export interface Answer {
  /** The counts in the sentence, and the picture. */
  readonly shown: number
  /** How many clusters there are, too, which the sentence says when a worker has found them. */
  readonly whole: number
}

/** How long after a click its answer was on the screen. */
export async function answerTime(page: Page, click: () => Promise<void>): Promise<Answer> {
  await click()
  const answered = () => {
    const { said, drawn } = (window as unknown as { answering: Answering }).answering
    return said > 0 && drawn > 0
  }
  await page.waitForFunction(answered, null, { timeout: 20_000 })
  await page.waitForTimeout(SETTLE_MS)
  const { begun, counted, said, drawn } = await page.evaluate(
    () => (window as unknown as { answering: Answering }).answering,
  )
  return { shown: Math.max(counted, drawn) - begun, whole: Math.max(said, drawn) - begun }
}
