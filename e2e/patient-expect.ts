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
        const isThere = mayWait(args) && (await isThereInTime(locator, awaited.state))
        if (!(isThere && awaited.isAll)) await Reflect.apply(assertion, target, args)
      }
    },
  })
}

/** Not where several elements are meant, or the assertion says itself how it looks. */
const mayWait = (args: readonly unknown[]) =>
  args.every((arg) => typeof arg === 'string' || arg instanceof RegExp)

/** What does not come is the assertion's to tell. */
const isThereInTime = (locator: Locator, state: 'visible' | 'attached') =>
  locator.waitFor({ state, timeout: PATIENCE_MS }).then(
    () => true,
    () => false,
  )

const isLocator = (value: unknown): value is Locator =>
  typeof value === 'object' && value !== null && 'waitFor' in value && 'ariaSnapshot' in value
