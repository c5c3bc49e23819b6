import type { Size } from '@/geo/scene/map/map-frame'

/** Pixels of a PNG to a pixel of the picture: sharp on fine screens and on paper. */
export const PNG_SCALE = 2

/** A picture's source as an address: for an image, which the content security policy lets be one. */
export const dataAddress = (source: string) =>
  `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`

/** Draws a picture's source as a PNG, `PNG_SCALE` times its size. */
export async function pngOf(source: string, { width, height }: Size): Promise<Blob> {
  const image = new Image(width * PNG_SCALE, height * PNG_SCALE)
  image.src = dataAddress(source)
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * PNG_SCALE
  canvas.height = height * PNG_SCALE
  const context = canvas.getContext('2d')
  if (!context) throw new Error('expected a canvas to draw on')
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('expected a PNG of the canvas'))),
      'image/png',
    )
  })
}
