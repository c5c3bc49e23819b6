/** Widths of names in pixels, measured once for each font. */
export class TextRuler {
  private readonly widths = new Map<string, number>()
  private readonly context = document.createElement('canvas').getContext('2d')

  /** Forgets what was measured, for when a font has arrived. */
  reset(): void {
    this.widths.clear()
  }

  /** Width of a text in a CSS font such as "700 12px sans-serif". */
  width(text: string, font: string): number {
    const key = `${font}/${text}`
    const known = this.widths.get(key)
    if (known !== undefined) return known
    if (this.context) this.context.font = font
    const width = this.context?.measureText(text).width ?? text.length * 7
    this.widths.set(key, width)
    return width
  }
}
