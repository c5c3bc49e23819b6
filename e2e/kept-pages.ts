import type { BrowserContext, BrowserContextOptions, Page } from 'playwright/test'

/*
 * Pages that stay open from story to story. To load the explorer costs a browser several times the
 * work of building its screen anew in a page that is loaded, which an address does: one that names a
 * file takes the screen away, and the next one brings a new screen, with nothing of the former in it.
 */

/** Addresses of the explorer that show the same dataset. */
const EXPLORERS: readonly string[] = ['/', '/iraq-2019-2020']

/** Names a file that nobody has: the page asks for it, and has no screen. */
const PARKED = '?data=none.csv;1;2020-01-01;2020-01-02'

/** Their origins, by page. */
const kept = new WeakMap<Page, string>()

/** What a story wants of its page that any page can have. */
export type PageLook = Pick<BrowserContextOptions, 'viewport' | 'colorScheme' | 'forcedColors'>

/** Of as many kinds pages stay open: those of an app that only one file of stories has are not wanted for long. */
const MOST_KINDS = 8

/** The contexts with a page that stays open, by what makes a context differ from others, the one that was used last at the end. */
export class KeptPages {
  private readonly contexts = new Map<string, BrowserContext>()

  /** A context of a kind whose page is as if it was new. */
  async take(
    kind: string,
    origin: string,
    { viewport, colorScheme = null, forcedColors = null }: PageLook,
    make: () => Promise<BrowserContext>,
  ): Promise<BrowserContext> {
    const context = this.contexts.get(kind) ?? (await make())
    this.contexts.delete(kind)
    this.contexts.set(kind, context)
    await this.closeOldest()
    const [page = await context.newPage()] = context.pages()
    kept.set(page, origin)
    if (viewport) await page.setViewportSize(viewport)
    await page.emulateMedia({ media: null, reducedMotion: null, colorScheme, forcedColors })
    await page.mouse.move(0, 0)
    return context
  }

  private async closeOldest(): Promise<void> {
    const [oldest] = this.contexts
    if (!oldest || this.contexts.size <= MOST_KINDS) return
    const [kind, context] = oldest
    this.contexts.delete(kind)
    await context.close()
  }

  /** Leaves nothing of a story behind. */
  async giveBack(context: BrowserContext): Promise<void> {
    const [page, ...others] = context.pages()
    for (const other of others) await other.close()
    await context.unrouteAll({ behavior: 'ignoreErrors' })
    page?.removeAllListeners()
  }
}

/** Takes a story's screen away, of a page that stays open, and what it has put into the browser. */
export async function clearKept(page: Page): Promise<void> {
  if (!kept.has(page)) return
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  if (hasExplorer(page)) await park(page)
  if (!page.url().startsWith('http')) return
  await page.evaluate(() => {
    localStorage.clear()
    sessionStorage.clear()
  })
}

/** Whether an address is one of the explorer, as a page that stays open has it. */
function isExplorer(page: Page, { origin, pathname }: URL): boolean {
  return origin === kept.get(page) && EXPLORERS.includes(pathname)
}

const hasExplorer = (page: Page) => isExplorer(page, new URL(page.url()))

/** Shows an address in a page that stays open, where it is of the dataset that the page has; resolves with whether it is. */
export async function showInKept(page: Page, address: string): Promise<boolean> {
  if (!hasExplorer(page)) return false
  const wanted = new URL(address, page.url())
  if (!isExplorer(page, wanted)) return false
  if (new URL(page.url()).search !== PARKED) await park(page)
  await goTo(page, wanted.pathname + wanted.search)
  return true
}

async function park(page: Page): Promise<void> {
  await goTo(page, `/${PARKED}`)
  await page.waitForFunction(() => {
    const headings = [...document.querySelectorAll('h1, h2')]
    return headings.some(({ textContent }) => textContent === 'This address needs a file')
  })
}

/** Goes to an address as the browser's own buttons do, without loading anything. */
const goTo = (page: Page, address: string) =>
  page.evaluate((to) => {
    const { state } = window.history
    window.history.pushState(state, '', to)
    window.dispatchEvent(new PopStateEvent('popstate', { state }))
  }, address)
