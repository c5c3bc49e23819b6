import { prefersNoMotion } from './reduced-motion'

/** How long it takes from marks to dots and back, in ms. */
const PASSAGE_MS = 150

/** Lets an element come to sight. */
export function fadeIn(element: HTMLElement): void {
  if (!prefersNoMotion()) element.animate([{ opacity: 0 }, { opacity: 1 }], PASSAGE_MS)
}

/** Lets an element go out of sight, and then says so. */
export function fadeOut(element: HTMLElement, gone: () => void): void {
  if (prefersNoMotion()) gone()
  else element.animate([{ opacity: 1 }, { opacity: 0 }], PASSAGE_MS).onfinish = gone
}

/** Lets likenesses of elements go out of sight in a pane: the elements themselves can be gone at once, for the pointer, the keyboard and a screen reader. */
export function leaveLikenesses(elements: Iterable<Element>, pane: HTMLElement): void {
  if (prefersNoMotion()) return
  const likenesses = document.createElement('div')
  likenesses.ariaHidden = 'true'
  likenesses.inert = true
  for (const element of elements) {
    const likeness = element.cloneNode(true) as HTMLElement
    for (const name of ['key', 'row', 'incidents']) delete likeness.dataset[name]
    likenesses.append(likeness)
  }
  pane.append(likenesses)
  fadeOut(likenesses, () => likenesses.remove())
}
