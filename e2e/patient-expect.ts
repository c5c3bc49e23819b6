import { errors } from 'playwright'
import { type Locator, expect as plain } from 'playwright/test'

/** How long an assertion may take to come true. */
export const PATIENCE_MS = 10_000

/** What an element must be before an assertion has anything to look at, and whether that is all it asks. */
const AWAITED = new Map<string | symbol, { state: 'visible' | 'attached'; isAll: boolean }>([
  ['toBeVisible', { state: 'visible', isAll: true }],
  ['toContainText', { state: 'attached', isAll: false }],
])

/**
 * Playwright's `expect`. Where there is no such element yet, an assertion describes the whole page for its
 * message, at each of its looks, which holds a page up that is at work: the element is waited for first.
 */
export const expect = new Proxy(plain, {
  apply(target, self, args: Parameters<typeof plain>) {
    const assertions = Reflect.apply(target, self, args)
    return isLocator(args[0]) ? afterWaiting(assertions, args[0]) : assertions
  },
})

function afterWaiting(assertions: object, locator: Locator) {
  return new Proxy(assertions, {
    get(target, name) {
      const assertion = Reflect.get(target, name)
      const awaited = AWAITED.get(name)
      if (!awaited) return assertion
      return async (...args: unknown[]) => {
        const isThere = mayWait(args) && (await isThereInTime(having(locator, args), awaited.state))
        if (!(isThere && awaited.isAll)) await Reflect.apply(assertion, target, args)
      }
    },
  })
}

/** The element once it has the text that is asserted of it. */
const having = (locator: Locator, [hasText]: readonly (string | RegExp)[]) =>
  hasText === undefined ? locator : locator.filter({ hasText })

/** Not where several elements are meant, or the assertion says itself how it looks. */
const mayWait = (args: readonly unknown[]): args is readonly (string | RegExp)[] =>
  args.every((arg) => typeof arg === 'string' || arg instanceof RegExp)

/** Playwright looks ten times a second for what it waits for so long at most, and twice a second for anything else. */
const CLOSELY_MS = 2_400

/** What does not come is the assertion's to tell. */
async function isThereInTime(locator: Locator, state: 'visible' | 'attached'): Promise<boolean> {
  const end = performance.now() + PATIENCE_MS
  while (performance.now() < end) {
    try {
      await locator.waitFor({ state, timeout: CLOSELY_MS })
      return true
    } catch (error) {
      if (!(error instanceof errors.TimeoutError)) return false
    }
  }
  return false
}

const isLocator = (value: unknown): value is Locator =>
  typeof value === 'object' && value !== null && 'waitFor' in value && 'ariaSnapshot' in value
