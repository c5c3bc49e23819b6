import type { MeasureText } from '@/geo/scene/disagreement/frame'
import { TYPE_SIZE } from '@/geo/scene/disagreement/mark-shape'
import { textWidth } from '@/geo/scene/text-width'

/** Measures texts as this browser writes them; by estimate where it has no canvas. */
export function canvasMeasure(): MeasureText {
  const context = document.createElement('canvas').getContext('2d')
  const family = getComputedStyle(document.body).fontFamily
  return (text, isBold) => {
    if (!context) return textWidth(text, TYPE_SIZE, isBold)
    context.font = `${isBold ? 700 : 400} ${TYPE_SIZE}px ${family}`
    return context.measureText(text).width
  }
}
