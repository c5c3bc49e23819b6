import { type SvgElement, svg } from './svg-element'

/** What marks of the ledger have besides their shape; the legend draws the same. */

/** From the first to the last possible day of an incident. */
export const lasting = (x: number, width: number, fill: string): SvgElement =>
  svg('rect', { x, y: -2.5, width, height: 5, rx: 2.5, fill, 'fill-opacity': 0.32 })

/** Round a mark whose killed and wounded nobody states. */
export const unknownRing = (r: number, stroke: string): SvgElement =>
  svg('circle', {
    r,
    fill: 'none',
    stroke,
    'stroke-width': 1.4,
    'stroke-dasharray': '0.1 2.9',
    'stroke-linecap': 'round',
  })
