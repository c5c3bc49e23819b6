import { TONES } from '@/geo/table/channels'

/** The custom properties of the tones, by their numbers, then the paper. */
const INKS = [...TONES, 'paper'].map((name) => `--${name}`)

/** The colours of the theme as RGBA pixels, one number each in the byte order of the machine. */
export function inkPixels(element: HTMLElement): { inks: Uint32Array; paper: number } {
  const canvas = document.createElement('canvas')
  canvas.width = INKS.length
  canvas.height = 1
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return { inks: new Uint32Array(TONES.length), paper: 0 }
  // A probe resolves what a custom property alone does not: light-dark(), color-mix().
  const probe = document.createElement('span')
  element.append(probe)
  INKS.forEach((name, i) => {
    probe.style.color = `var(${name})`
    context.fillStyle = getComputedStyle(probe).color
    context.fillRect(i, 0, 1, 1)
  })
  probe.remove()
  const pixels = new Uint32Array(context.getImageData(0, 0, INKS.length, 1).data.buffer)
  return { inks: pixels.slice(0, TONES.length), paper: pixels[TONES.length] ?? 0 }
}
