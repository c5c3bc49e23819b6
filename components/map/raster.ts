/** A view of the world as pixels: the size of the world, and where the raster's corner lies in it, which may be another turn of the world. */
export interface RasterView {
  readonly worldPx: number
  readonly originX: number
  readonly originY: number
  readonly width: number
  readonly height: number
}

/** Colours as RGBA pixels, one number each. */
export interface DotInks {
  readonly inks: Uint32Array
  readonly paper: number
}

/** A raster of pixels, RGBA, one number each. */
export interface Raster {
  readonly pixels: Uint32Array
  readonly width: number
  readonly height: number
}
