import type { Box } from '@/geo/scene/map/box-index'
import type { MapFrame } from '@/geo/scene/map/map-frame'
import { scaleBar } from '@/geo/scene/map/scale-bar'
import type { PictureLook } from './picture-subject'
import { type SvgElement, svg } from './svg-element'
import { textLine } from './text'

const LONGEST = 120
const MARGIN = 14

/** The room of the bar and its number. */
export const scaleRoom = ({ width, height }: MapFrame): Box => ({
  left: width - MARGIN - LONGEST,
  top: height - MARGIN - 18,
  right: width,
  bottom: height,
})

/** A bar of a round number of km in the lower right corner; true at the middle of the map. */
export function scaleDrawing(frame: MapFrame, { palette, words }: PictureLook): SvgElement {
  const { width, height } = frame
  const { km, length } = scaleBar(frame, LONGEST)
  const [x, y] = [width - MARGIN - length, height - MARGIN]
  const d = `M${x.toFixed(1)} ${y - 5}v5h${length.toFixed(1)}v-5`
  const text = words.screen.map.km(km)
  const place = [text, x + length / 2, y - 5] as const
  const style = { px: 10, anchor: 'middle' } as const
  const halo = { stroke: palette.land, 'stroke-width': 3, 'stroke-linejoin': 'round' }
  return svg('g', {}, [
    svg('g', { ...halo, 'aria-hidden': 'true' }, [
      textLine(...place, { ...style, fill: palette.land }),
    ]),
    svg('path', { d, fill: 'none', stroke: palette.inkFaint, 'stroke-width': 1.2 }),
    textLine(...place, { ...style, fill: palette.inkSoft }),
  ])
}
