import type { Pixel } from '@/geo/scene/map/pixel'
import { SIGN_ROW, type SignRows } from '@/geo/scene/map/sign-rows'
import type { SignCount } from '@/geo/table/look'
import { glyphDrawing } from './glyph-drawing'
import type { PictureLook } from './picture-subject'
import { type SvgElement, svg } from './svg-element'

/** The signs of what a mark stands for, each with its number. */
export function signRowsDrawing({ lines, box }: SignRows, look: PictureLook): SvgElement {
  const { line } = SIGN_ROW
  return svg(
    'g',
    {},
    lines.flatMap((signs, i) => {
      const middle = { x: box.left + 1, y: box.top + (i + 0.5) * line }
      return lineDrawing(signs, middle, look)
    }),
  )
}

/** One line of signs from a point in the middle of its height. */
function lineDrawing(
  signs: readonly SignCount[],
  from: Pixel,
  { palette, measure }: PictureLook,
): SvgElement[] {
  const { px, weight, glyph, toNumber, toNext } = SIGN_ROW
  let { x } = from
  return signs.flatMap(({ shape, tone, isHollow, count }) => {
    const look = { act: shape, colour: palette[tone], hollow: isHollow, size: glyph, hasHalo: true }
    const transform = `translate(${(x + glyph / 2).toFixed(1)} ${from.y.toFixed(1)})`
    const text = String(count)
    const at = { x: x + glyph + toNumber, y: from.y + px * 0.36 }
    x = at.x + measure(text, px, weight) + toNext
    return [
      svg('g', { transform }, [glyphDrawing(look, palette)]),
      ...numberDrawing(text, at, palette),
    ]
  })
}

/** A number with the ground round it; twice, for not every program draws an outline below the letters. */
function numberDrawing(
  text: string,
  { x, y }: Pixel,
  { ink, land }: PictureLook['palette'],
): SvgElement[] {
  const { px, weight } = SIGN_ROW
  const type = { 'font-size': px, 'font-weight': weight }
  const at = { x: x.toFixed(1), y: y.toFixed(1), ...type }
  const halo = { stroke: land, 'stroke-width': 3, fill: land }
  return [
    svg('text', { ...at, ...halo, 'aria-hidden': 'true' }, [text]),
    svg('text', { ...at, fill: ink }, [text]),
  ]
}
