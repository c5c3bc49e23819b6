import { type MapFrame, pixelOf, pixelPath } from '@/geo/scene/map/map-frame'
import type { IncidentTable } from '@/geo/table/table'
import type { Palette } from './palette'
import type { PictureLook } from './picture-subject'
import { type SvgElement, svg } from './svg-element'

/** Reported launch sites that have a point, each with a line to what was fired at. */
export function launchDrawings(
  table: IncidentTable,
  placed: Int32Array,
  frame: MapFrame,
  { palette, words }: PictureLook,
): SvgElement[] {
  return table.launches.flatMap(({ row, position, name: site }) => {
    if (!placed.includes(row)) return []
    const at = pixelOf(frame, position)
    const target = pixelOf(frame, [table.lon[row] as number, table.lat[row] as number])
    return svg('g', { fill: 'none', stroke: palette.ink }, [
      svg('title', {}, [words.screen.map.launch(table.title.at(row), site)]),
      svg('path', { d: pixelPath([at, target]), 'stroke-dasharray': '1 4' }),
      svg('g', { transform: `translate(${at.x.toFixed(1)} ${at.y.toFixed(1)})` }, [
        launchSymbol(palette),
      ]),
    ])
  })
}

/** The ring of a launch site round the origin. */
export const launchSymbol = ({ ink, paper }: Palette) =>
  svg('circle', { r: 5, fill: paper, stroke: ink, 'stroke-width': 1.5 })
