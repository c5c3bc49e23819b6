import type { Tone } from '@/geo/table/channels'
import styles from './marks.module.css'

const SVG = 'http://www.w3.org/2000/svg'

/** Radius in pixels, where text has 16, and the drawing, with its side as large as that. */
const RADIUS = 11.5
const DRAWING = { viewBox: '-14 -14 28 28', width: '1.75em', height: '1.75em' }

/** A ring in the tones of those hit, each as long as its share. */
export function ringElement(shares: readonly { tone: Tone; count: number }[]): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  setAll(svg, { ...DRAWING, class: styles.ring, 'aria-hidden': true })
  svg.append(circle({ r: RADIUS + 1.5, class: styles.ringGround }))
  const total = shares.reduce((sum, { count }) => sum + count, 0)
  let start = 0
  for (const { tone, count } of shares) {
    svg.append(
      circle({
        r: RADIUS,
        class: styles.share,
        'data-tone': tone,
        pathLength: total,
        'stroke-dasharray': `${count} ${total - count}`,
        'stroke-dashoffset': -start,
        transform: 'rotate(-90)',
      }),
    )
    start += count
  }
  return svg
}

const circle = (attributes: Attributes) =>
  setAll(document.createElementNS(SVG, 'circle'), attributes)

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

function setAll<E extends Element>(element: E, attributes: Attributes): E {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(name, String(value))
  }
  return element
}
