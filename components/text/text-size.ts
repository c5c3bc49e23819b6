/** The size of the page's text that scenes and small drawings are made for, in CSS pixels. */
const TEXT_PX = 16

const followers = new Set<() => void>()
let scale: number | null = null

/**
 * How many CSS pixels one pixel of a scene takes: drawings grow with the size of text that the reader
 * has chosen. Known once it was asked for: the browser would lay out what is still being built to say it.
 */
export function textScale(): number {
  scale ??= watchedScale()
  return scale
}

/** Calls `follow` after the size of text has changed, until what it returns is called. */
export function followTextScale(follow: () => void): () => void {
  followers.add(follow)
  return () => void followers.delete(follow)
}

/** The scale as it is, and from then on kept up to date by a part of the page that is as wide as text is high. */
function watchedScale(): number {
  const probe = document.createElement('div')
  probe.style.cssText = 'position:absolute;width:1rem;visibility:hidden'
  document.body.append(probe)
  new ResizeObserver(([entry]) => {
    const now = (entry?.contentRect.width ?? TEXT_PX) / TEXT_PX
    if (now === scale) return
    scale = now
    for (const follow of followers) follow()
  }).observe(probe)
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / TEXT_PX
}

/** A length of a scene, for a style. */
export const inRem = (px: number) => `${px / TEXT_PX}rem`

/** The same for an attribute of an SVG element, whose text has the size of the page's. */
export const inEm = (px: number) => `${px / TEXT_PX}em`
