import type { Measure } from '@/geo/scene/map/name-type'
import type { Block } from './block'
import { paragraphOf, type TextRun, type TextStyle, textBlock } from './text'

/** A paragraph as a part of a picture, broken into lines of a width. */
export function blockOf(
  runs: readonly TextRun[],
  style: TextStyle & { readonly width: number },
  measure: Measure,
): Block {
  const paragraph = paragraphOf(runs, style, measure)
  return { pieces: [textBlock(paragraph, 0, 0, style)], height: paragraph.height }
}
