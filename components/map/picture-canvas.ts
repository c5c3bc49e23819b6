/** A canvas that is only looked at: neither the pointer nor a screen reader comes to it. */
export function pictureCanvas(): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.setAttribute('aria-hidden', 'true')
  canvas.style.pointerEvents = 'none'
  return canvas
}

/** How many pixels of a picture a CSS pixel is, along each side: one, or two on a dense screen. */
export const pictureRatio = (): number =>
  Math.min(2, Math.max(1, Math.ceil(window.devicePixelRatio)))

/** Gives a canvas so many pixels, of which a CSS pixel has `ratio`, and leaves nothing on it. */
export function sizePicture(
  canvas: HTMLCanvasElement,
  { width, height }: { readonly width: number; readonly height: number },
  ratio: number,
): void {
  canvas.width = width
  canvas.height = height
  canvas.style.width = `${width / ratio}px`
  canvas.style.height = `${height / ratio}px`
}
