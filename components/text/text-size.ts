/** The size of the page's text that scenes and small drawings are made for, in CSS pixels. */
const TEXT_PX = 16

/** How many CSS pixels one pixel of a scene takes: drawings grow with the size of text that the reader has chosen. */
export const textScale = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / TEXT_PX

/** A length of a scene, for a style. */
export const inRem = (px: number) => `${px / TEXT_PX}rem`

/** The same for an attribute of an SVG element, whose text has the size of the page's. */
export const inEm = (px: number) => `${px / TEXT_PX}em`
