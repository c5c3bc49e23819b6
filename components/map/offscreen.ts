/** A context to draw on that belongs to no page. */
export const offscreenContext = (side: number): OffscreenCanvasRenderingContext2D | null =>
  new OffscreenCanvas(side, side).getContext('2d', { willReadFrequently: true })

/** Pixels as a picture that a canvas takes over without copying it. */
export function pictureOf(image: ImageData): ImageBitmap {
  const canvas = new OffscreenCanvas(image.width, image.height)
  canvas.getContext('2d')?.putImageData(image, 0, 0)
  return canvas.transferToImageBitmap()
}

/** Whether the browser draws beside the page and hands pictures over. */
export const hasOffscreen = (): boolean =>
  typeof OffscreenCanvas === 'function' &&
  typeof ImageBitmapRenderingContext === 'function' &&
  typeof Worker === 'function'
