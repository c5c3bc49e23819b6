import { SHAPES, SLASH } from '@/components/glyph/shapes'
import { ACTS } from '@/geo/vocabulary'
import { COLOURS, HOLLOW } from './dot-grid'
import type { DotInks, Raster } from './raster'

/** How one incident looks: the number of its shape, and of its ink. */
export interface DotLook {
  readonly shape: number
  readonly ink: number
}

/** Shapes as pixels, each drawn once for any number of dots. */
export interface DotSprites {
  readonly of: (look: DotLook) => Raster
}

/** Makes what is drawn on: a canvas of the page, or one of a worker. */
export type MakeContext = (
  side: number,
) => CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D | null

/** The side of a shape's square in CSS pixels, its paper round it included, and that of the square it is declared in. */
const SPRITE_PX = 15
const SQUARE = 24

/** Sprites in the inks of a theme, for a raster with so many pixels to a CSS pixel. */
export function dotSprites(inks: DotInks, ratio: number, makeContext: MakeContext): DotSprites {
  const drawn = new Map<number, Raster>()
  const side = SPRITE_PX * ratio
  return {
    of: (look) => {
      const key = look.shape * COLOURS * 2 + look.ink
      const known = drawn.get(key)
      if (known) return known
      const sprite = { pixels: pixelsOf(look, inks, side, makeContext), width: side, height: side }
      drawn.set(key, sprite)
      return sprite
    },
  }
}

function pixelsOf(
  { shape, ink }: DotLook,
  { inks, paper }: DotInks,
  side: number,
  makeContext: MakeContext,
): Uint32Array {
  const context = makeContext(side)
  if (!context) return new Uint32Array(side * side)
  const colour = cssOf(inks[ink % COLOURS] as number)
  const path = new Path2D(SHAPES[ACTS[shape] ?? 'other'])
  context.translate(side / 2, side / 2)
  context.scale(side / SQUARE, side / SQUARE)
  context.lineJoin = 'round'
  context.lineCap = 'round'
  context.lineWidth = 4.5
  context.strokeStyle = context.fillStyle = cssOf(paper)
  context.stroke(path)
  context.fill(path)
  context.strokeStyle = context.fillStyle = colour
  if (ink < HOLLOW) context.fill(path)
  else {
    context.lineWidth = 2.6
    context.stroke(path)
    context.stroke(new Path2D(SLASH))
  }
  return new Uint32Array(context.getImageData(0, 0, side, side).data.buffer)
}

/** A pixel, one number in the byte order of the machine, as CSS writes it. */
function cssOf(pixel: number): string {
  const [red, green, blue] = new Uint8Array(Uint32Array.of(pixel).buffer)
  return `rgb(${red} ${green} ${blue})`
}

/** Lays a sprite over a raster with its middle at a point, as far as it is inside. */
export function blend(raster: Raster, sprite: Raster, x: number, y: number): void {
  const [left, top] = [Math.round(x - sprite.width / 2), Math.round(y - sprite.height / 2)]
  const [startX, endX] = [Math.max(0, -left), Math.min(sprite.width, raster.width - left)]
  const [startY, endY] = [Math.max(0, -top), Math.min(sprite.height, raster.height - top)]
  for (let down = startY; down < endY; down++) {
    for (let across = startX; across < endX; across++) {
      const over = sprite.pixels[down * sprite.width + across] as number
      const at = (top + down) * raster.width + left + across
      raster.pixels[at] = overPixel(over, raster.pixels[at] as number)
    }
  }
}

/** A pixel over another: each is four bytes, the last in memory its opacity. */
function overPixel(over: number, under: number): number {
  const alpha = over >>> 24
  if (alpha === 0) return under
  if (alpha === 0xff || under === 0) return over
  const below = ((under >>> 24) * (0xff - alpha)) / 0xff
  const sum = alpha + below
  const mixed = (shift: number) =>
    Math.round((((over >>> shift) & 0xff) * alpha + ((under >>> shift) & 0xff) * below) / sum) <<
    shift
  return ((Math.round(sum) << 24) | mixed(16) | mixed(8) | mixed(0)) >>> 0
}
