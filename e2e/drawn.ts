import type { Locator, Page } from 'playwright/test'

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

/** All that is written on the map: names of marks and of the base map, and labels of clusters. */
export const writtenOnMap = (page: Page): Locator =>
  page.locator(
    ['mark-names', 'base-names', 'clusters'].map((pane) => `.leaflet-${pane}-pane > *`).join(),
  )

/**
 * What in a part of a page cannot be read: lines of text and controls that lie on each other, and boxes
 * that cut what is in them, but for those that say it whole where they are pointed at, what is drawn as
 * a picture, and what `mayBeCut` selects. The map's own signs and the marks of the ledger stand at their
 * places, whatever lies there, and what sticks lies over what is scrolled.
 */
export async function unreadable(part: Locator, mayBeCut: string): Promise<string[]> {
  const { drawn, cut } = await part.evaluate(lookAt, mayBeCut)
  return [...overlapping(drawn), ...cut.map((text) => `${text} is cut`)]
}

/** Runs in the page, and therefore has all that it needs within. */
function lookAt(root: Element, mayBeCut: string): { drawn: Drawn[]; cut: string[] } {
  const PLACED = '.leaflet-container, #ledger-plot a, #ledger-plot [role="slider"]'
  const CONTROLS = 'button, a:not(svg a), select, input, summary, [role="slider"]'

  const isSeen = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    !isHeardAlone(element)

  const isHeardAlone = (element: Element | null): boolean =>
    element !== null &&
    (getComputedStyle(element).clipPath !== 'none' || isHeardAlone(element.parentElement))

  const isPlaced = (element: Element): boolean =>
    element.closest(PLACED) !== null || isSticky(element)

  const isSticky = (element: Element | null): boolean =>
    element !== null &&
    (getComputedStyle(element).position === 'sticky' || isSticky(element.parentElement))

  /** What is left of a box by all that cuts it, from an element outwards. */
  function inSight(element: Element | null, { left, top, right, bottom }: DOMRect) {
    const sight = { left, top, right, bottom }
    const within = (frame: Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>) => {
      sight.left = Math.max(sight.left, frame.left)
      sight.top = Math.max(sight.top, frame.top)
      sight.right = Math.min(sight.right, frame.right)
      sight.bottom = Math.min(sight.bottom, frame.bottom)
    }
    within(new DOMRect(0, 0, innerWidth, innerHeight))
    for (let each = element; each; each = each.parentElement) {
      const { overflow, position } = getComputedStyle(each)
      if (/hidden|clip|auto|scroll/.test(overflow)) within(each.getBoundingClientRect())
      if (position === 'fixed') break
    }
    return sight
  }

  const drawn: Drawn[] = []
  function draw(name: string, box: DOMRect, within: Element | null) {
    const sight = inSight(within, box)
    const isThere = sight.right - sight.left > 1 && sight.bottom - sight.top > 1
    if (isThere) drawn.push({ name: name.replace(/\s+/g, ' ').slice(0, 60), ...sight })
  }
  const nameOf = (element: Element) =>
    element.getAttribute('aria-label') || element.textContent || element.tagName

  for (const control of root.querySelectorAll(CONTROLS)) {
    if (!isSeen(control) || isPlaced(control)) continue
    for (const box of control.getClientRects()) draw(nameOf(control), box, control.parentElement)
  }
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const element = node.parentElement
    if (!element || !node.textContent?.trim() || !isSeen(element) || isPlaced(element)) continue
    if (element.closest('script, style, option')) continue
    const range = document.createRange()
    range.selectNode(node)
    // Texts of one control bear its name, and so do the lines of one text.
    const name = nameOf(element.closest(`${CONTROLS}, text`) ?? element)
    for (const { x, y, width, height } of range.getClientRects()) {
      // A line is higher than its letters.
      const inset = height * 0.15
      draw(name, new DOMRect(x, y + inset, width, height - 2 * inset), element)
    }
  }

  const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
  const isCut = (element: Element) => {
    const { overflowX, overflowY } = getComputedStyle(element)
    return (
      (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
      (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
    )
  }
  // What a field shows of what is in it is the browser's.
  const cut = [...root.querySelectorAll('*:not(input)')]
    .filter((element) => element instanceof HTMLElement && isSeen(element) && isCut(element))
    .filter((element) => !element.closest(`[title], [aria-hidden="true"], ${mayBeCut}`))
    .map((element) => element.textContent?.slice(0, 60) || element.outerHTML.slice(0, 60))
  return { drawn, cut }
}
