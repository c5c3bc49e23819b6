import type { MapLayer } from '@/geo/view/view-state'
import { areaDrawings, hullDrawings } from './area-drawing'
import { baseDrawing } from './base-drawing'
import { launchDrawings } from './launch-drawing'
import { arcDrawing, placedArcs } from './link-drawing'
import type { MapFrame } from './map-frame'
import { mapNames } from './map-names'
import { scaleDrawing } from './map-scale'
import { dotsDrawing, leaderDrawing, markDrawing } from './mark-drawing'
import { nameDrawing } from './name-drawing'
import type { PictureLook, PictureSubject } from './picture-subject'
import type { PlacedMarks } from './placed-marks'
import { type SvgElement, svg } from './svg-element'

/** The map from its upper left corner, bottom to top; the picture clips it. */
export function mapDrawing(
  subject: PictureSubject,
  placed: PlacedMarks,
  frame: MapFrame,
  look: PictureLook,
): SvgElement[] {
  const { table, proximity, base, view } = subject
  const draws = (layer: MapLayer) => view.layers.includes(layer)
  const { palette } = look
  const { marks, asDots } = placed
  const arcs = placedArcs(subject, placed, frame)
  const names = draws('names') ? mapNames(subject, asDots ? [] : marks, arcs, frame, look) : []
  const named = new Set(names.map(({ key }) => key))
  const ofMarks = names.filter(({ kind }) => kind === 'mark')
  const ofBase = names.filter(({ kind }) => kind !== 'mark')
  return [
    baseDrawing(base, frame, palette, draws('governorates')),
    svg(
      'g',
      {},
      ofBase.flatMap((name) => nameDrawing(name, palette)),
    ),
    svg('g', {}, [
      ...(asDots || !draws('areas') ? [] : areaDrawings(subject, placed.rows, frame, look)),
      ...(proximity && draws('clusters') ? hullDrawings(table, proximity, frame, look) : []),
    ]),
    svg(
      'g',
      {},
      arcs.map((arc) => arcDrawing(arc, subject, look)),
    ),
    svg('g', {}, draws('launch') ? launchDrawings(table, placed.rows, frame, look) : []),
    svg('g', {}, asDots ? [] : marks.flatMap((mark) => leaderDrawing(mark, look))),
    svg(
      'g',
      { 'data-part': 'map-marks' },
      asDots
        ? dotsDrawing(marks, subject, look)
        : marks.map((mark) =>
            markDrawing(mark, named.has(mark.feature.properties.key), subject, look),
          ),
    ),
    svg(
      'g',
      {},
      ofMarks.flatMap((name) => nameDrawing(name, palette)),
    ),
    scaleDrawing(frame, look),
  ]
}
