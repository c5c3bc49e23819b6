import type { NameWeight } from '@/geo/scene/map/name-type'

/** Widths of names in pixels, measured once for each font. */
export class TextRuler {
  private readonly widths = new Map<string, number>()
  private readonly context = document.createElement('canvas').getContext('2d')

  /** `family` is a CSS font family. */
  constructor(private readonly family: string) {}

  readonly measure = (text: string, px: number, weight: NameWeight): number => {
    const font = `${weight} ${px}px ${this.family}`
    const key = `${font}/${text}`
    const known = this.widths.get(key)
    if (known !== undefined) return known
    if (this.context) this.context.font = font
    const width = this.context?.measureText(text).width ?? text.length * px * 0.6
    this.widths.set(key, width)
    return width
  }
}
