import type { Locator } from 'playwright/test'

/** Something that is seen, and the part of its box that is in sight. */
export interface Drawn {
  readonly name: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Pairs of what is drawn that lie on each other, those of one name aside. */
export function overlapping(drawn: readonly Drawn[]): string[] {
  return drawn.flatMap((a, at) =>
    drawn
      .slice(at + 1)
      .filter(
        (b) =>
          a.name !== b.name &&
          a.left + 0.5 < b.right &&
          b.left + 0.5 < a.right &&
          a.top < b.bottom &&
          b.top < a.bottom,
      )
      .map((b) => `${a.name} on ${b.name}`),
  )
}

/** The boxes of elements; an inset takes what is no ink off the top and the bottom of each. */
export function drawnElements(elements: Locator, inset = 0): Promise<Drawn[]> {
  return elements.evaluateAll(
    (all, px) =>
      all.map((element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect()
        const spoken = element.closest('[aria-label]')?.getAttribute('aria-label')
        const name = element.textContent || spoken || element.tagName
        return { name, left, right, top: top + px, bottom: bottom - px }
      }),
    inset,
  )
}

/**
 * Every line of text and every control in a part of a page that is in sight, but for what stands at its
 * place whatever lies there: the map's own signs, and the marks of the ledger. Texts of one control bear
 * its name.
 */
export function drawnTexts(part: Locator): Promise<Drawn[]> {
  return part.evaluate((root) => {
    const PLACED = '.leaflet-container, #ledger-plot a, #ledger-plot [role="slider"]'
    const CONTROLS = 'button, a, select, input, summary, [role="slider"]'
    const seen = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      !element.closest(PLACED)

    /** What of a box is left by everything round it that cuts. */
    function inSight(element: Element, box: DOMRect) {
      let { left, top, right, bottom } = box
      const within = (frame: { left: number; top: number; right: number; bottom: number }) => {
        ;[left, right] = [Math.max(left, frame.left), Math.min(right, frame.right)]
        ;[top, bottom] = [Math.max(top, frame.top), Math.min(bottom, frame.bottom)]
      }
      within({ left: 0, top: 0, right: innerWidth, bottom: innerHeight })
      for (let each: Element | null = element; each; each = each.parentElement) {
        const { overflow, position, clipPath } = getComputedStyle(each)
        // For those who hear it alone.
        if (clipPath !== 'none') return null
        if (each !== element && /hidden|clip|auto|scroll/.test(overflow)) {
          within(each.getBoundingClientRect())
        }
        if (position === 'fixed') break
      }
      return right - left > 1 && bottom - top > 1 ? { left, top, right, bottom } : null
    }

    const found: { name: string; left: number; top: number; right: number; bottom: number }[] = []
    const words = (element: Element) =>
      (element.getAttribute('aria-label') || element.textContent || element.tagName)
        .replace(/\s+/g, ' ')
        .slice(0, 60)
    const add = (element: Element, name: string, box: DOMRect) => {
      const part = inSight(element, box)
      if (part) found.push({ name, ...part })
    }
    for (const control of root.querySelectorAll(CONTROLS)) {
      if (!seen(control)) continue
      for (const box of control.getClientRects()) add(control, words(control), box)
    }
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const element = node.parentElement
      if (!element || !node.textContent?.trim() || !seen(element)) continue
      if (element.closest('script, style, option')) continue
      const range = document.createRange()
      range.selectNode(node)
      const name = words(element.closest(CONTROLS) ?? element.closest('text') ?? element)
      for (const { x, y, width, height } of range.getClientRects()) {
        // A line is higher than its letters.
        const inset = height * 0.15
        add(element, name, new DOMRect(x, y + inset, width, height - 2 * inset))
      }
    }
    return found
  })
}

/** What is cut in a part of a page: boxes that hide some of what is in them, but for what `but` selects and all that is drawn as a picture. */
export function cutTexts(part: Locator, but: string): Promise<string[]> {
  return part.evaluate((root, allowed) => {
    const isCut = (element: Element) => {
      const { overflowX, overflowY, clipPath } = getComputedStyle(element)
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
      return (
        clipPath === 'none' &&
        ((hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
          (hides(overflowY) && element.scrollHeight > element.clientHeight + 1))
      )
    }
    return [...root.querySelectorAll('*')]
      .filter((element) => element instanceof HTMLElement && element.checkVisibility())
      .filter((element) => !element.closest(allowed) && isCut(element))
      .map((element) => `${element.className}: ${element.textContent?.slice(0, 60)}`)
  }, but)
}
