/*
 * Every entry that a page has in the history is of that page, with another query: only the page has to
 * hear when another one is shown. The framework would render for it, and write the entry's address once
 * more when it has, which may be after the page's next step, whose address would be lost.
 */

const listeners = new Set<() => void>()

/** Calls back whenever the browser shows another entry of this page, or it was told of another address; returns what ends that. */
export function onAddressChange(listener: () => void): () => void {
  window.addEventListener('popstate', takeOver, { capture: true })
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Says that the address was changed by something else than the view in it. */
export function tellAddressChange(): void {
  for (const listener of [...listeners]) listener()
}

function takeOver(event: PopStateEvent): void {
  event.stopImmediatePropagation()
  tellAddressChange()
}
