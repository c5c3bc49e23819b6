/**
 * Puts the children of a parent into the given order, which is the order of the Tab key. The
 * focused one is never moved, for moving takes the focus away; the others are moved round it.
 */
export function orderElements(parent: HTMLElement, wanted: readonly HTMLElement[]): void {
  if (wanted.every((element, i) => parent.children[i] === element)) return
  const fixed = wanted.indexOf(document.activeElement as HTMLElement)
  const anchor = wanted[fixed]
  wanted.forEach((element, i) => {
    if (i !== fixed) parent.insertBefore(element, anchor && i < fixed ? anchor : null)
  })
}
