import { mapNames } from '@/geo/scene/map/map-names'
import type { PlacedName } from '@/geo/scene/map/name-type'
import type { MapLayer } from '@/geo/view/view-state'
import { areaDrawings, hullDrawing } from './area-drawing'
import { baseDrawing } from './base-drawing'
import { launchDrawings } from './launch-drawing'
import { arcDrawing } from './link-drawing'
import { scaleDrawing, scaleRoom } from './map-scale'
import { dotsDrawing, markDrawing } from './mark-drawing'
import { labelDrawing, nameDrawing } from './name-drawing'
import type { PictureScene } from './picture-scene'
import type { PictureLook, PictureSubject } from './picture-subject'
import { type SvgElement, svg } from './svg-element'

/** The map from its upper left corner, bottom to top; the picture clips it. */
export function mapDrawing(
  subject: PictureSubject,
  placed: PictureScene,
  look: PictureLook,
): SvgElement[] {
  const { table, base, view } = subject
  const draws = (layer: MapLayer) => view.layers.includes(layer)
  const { palette } = look
  const { scene, dots, open } = placed
  const { frame, asDots, marks, arcs, clusters } = scene
  const names = namesOf(subject, placed, look)
  const group = (pieces: readonly SvgElement[]) => svg('g', {}, pieces)
  const written = (isWanted: (kind: PlacedName['kind']) => boolean) =>
    group(names.filter(({ kind }) => isWanted(kind)).flatMap((name) => nameDrawing(name, palette)))
  const labels = names.filter(({ kind }) => kind === 'cluster')
  return [
    baseDrawing(base, frame, palette, draws('governorates')),
    written((kind) => kind !== 'mark' && kind !== 'cluster'),
    group(asDots || !draws('areas') ? [] : areaDrawings(subject, placed.placed, frame, look)),
    group(arcs.map((arc) => arcDrawing(arc, subject, look))),
    group(clusters.map((cluster) => hullDrawing(cluster, frame, look))),
    group(draws('launch') ? launchDrawings(table, placed.placed, frame, look) : []),
    svg(
      'g',
      { 'data-part': 'map-marks' },
      asDots
        ? dotsDrawing(dots, subject, look)
        : marks.map((mark) => markDrawing(mark, open, subject, look)),
    ),
    written((kind) => kind === 'mark'),
    group(labels.map((name) => labelDrawing(name, palette))),
    scaleDrawing(frame, look),
  ]
}

/** The names and the labels of clusters, as far as the view wants names. */
function namesOf(
  { table, base, view }: PictureSubject,
  { scene, open }: PictureScene,
  { measure, words }: PictureLook,
): readonly PlacedName[] {
  const draws = view.layers.includes('names')
  const names = mapNames(scene, {
    ...{ table, open, measure },
    places: draws ? base.places : null,
    isArabic: words.lang.startsWith('ar'),
    covered: [scaleRoom(scene.frame)],
    clusterText: words.screen.map.clusterLabel,
    inset: null,
    beyond: 0,
  })
  return draws ? names : names.filter(({ kind }) => kind === 'cluster')
}
