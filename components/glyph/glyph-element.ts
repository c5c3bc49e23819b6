import { inEm } from '@/components/text/text-size'
import type { Tone } from '@/geo/table/channels'
import type { Act } from '@/geo/vocabulary'
import styles from './glyph.module.css'
import { SHAPES, SLASH, VIEW_BOX } from './shapes'

const SVG = 'http://www.w3.org/2000/svg'

/** The mark of an incident as a DOM element with a paper halo, for what is not drawn by React. */
export function glyphElement(act: Act, tone: Tone, hollow: boolean, size: number): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  const attributes = {
    viewBox: VIEW_BOX,
    width: inEm(size),
    height: inEm(size),
    'aria-hidden': true,
  }
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, String(value))
  svg.classList.add(styles.glyph ?? '')
  svg.dataset.tone = tone
  svg.dataset.hollow = String(hollow)
  svg.append(path(styles.halo, SHAPES[act]), path(styles.shape, SHAPES[act]))
  if (hollow) svg.append(path(styles.slash, SLASH))
  return svg
}

function path(className: string | undefined, d: string): SVGPathElement {
  const element = document.createElementNS(SVG, 'path')
  element.setAttribute('class', className ?? '')
  element.setAttribute('d', d)
  return element
}
