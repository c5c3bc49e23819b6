import type { Box } from '@/geo/scene/map/box-index'
import type { Inset } from '@/geo/scene/map/inset'
import { mapNames } from '@/geo/scene/map/map-names'
import type { MapScene } from '@/geo/scene/map/map-scene'
import type { PlacedName } from '@/geo/scene/map/name-type'
import { signRows } from '@/geo/scene/map/sign-rows'
import { lookOf, type RowLook } from '@/geo/table/look'
import { areaDrawings, hullDrawing } from './area-drawing'
import { baseDrawing } from './base-drawing'
import { launchDrawings } from './launch-drawing'
import { arcDrawing } from './link-drawing'
import { scaleDrawing, scaleRoom } from './map-scale'
import { dotsDrawing, markDrawing } from './mark-drawing'
import { labelDrawing, nameDrawing } from './name-drawing'
import { INSET_HEAD, type PictureInset, type PictureScene } from './picture-scene'
import type { PictureLook, PictureSubject } from './picture-subject'
import { signRowsDrawing } from './sign-rows-drawing'
import { type SvgElement, svg } from './svg-element'
import { textLine } from './text'

/** The map from its upper left corner, bottom to top, what is enlarged included; the picture clips it. */
export function mapDrawing(
  subject: PictureSubject,
  placed: PictureScene,
  look: PictureLook,
): SvgElement[] {
  const { view, table, facts } = subject
  const signs = lookOf(table, facts)
  const { scene, dots, open, inset } = placed
  const { frame, asDots } = scene
  const covered = [scaleRoom(frame), ...(inset ? [insetRoom(inset)] : [])]
  const names = namesOf(subject, { scene, open, inset: inset?.of ?? null, covered }, look)
  const launches = view.layers.includes('launch')
    ? launchDrawings(table, placed.placed, frame, look)
    : []
  const ground = [
    ...(asDots ? [] : areasOf(subject, placed, look)),
    ...(inset ? [frameDrawing(inset, look)] : []),
  ]
  const marks = svg(
    'g',
    { 'data-part': 'map-marks' },
    asDots
      ? dotsDrawing(dots, signs, look)
      : scene.marks.map((mark) => markDrawing(mark, open, subject, signs, look)),
  )
  return [
    ...sceneDrawing(subject, scene, { names, ground, launches, marks }, look),
    scaleDrawing(frame, look),
    ...(inset ? [insetDrawing(subject, inset, { open, signs }, look)] : []),
  ]
}

const areasOf = (subject: PictureSubject, { placed, scene }: PictureScene, look: PictureLook) =>
  subject.view.layers.includes('areas') ? areaDrawings(subject, placed, scene.frame, look) : []

/** What an inset is drawn from what it enlarges; its marks are counted on the map. */
function insetDrawing(
  subject: PictureSubject,
  { of, scene, at }: PictureInset,
  { open, signs }: { readonly open: readonly number[]; readonly signs: RowLook },
  look: PictureLook,
): SvgElement {
  const { palette, words } = look
  const { width, height } = of.frame
  const clip = 'riposte-picture-inset'
  const marks = scene.marks.map((mark) => markDrawing(mark, open, subject, signs, look, false))
  const names = namesOf(subject, { scene, open, inset: null, covered: [] }, look)
  const rows = subject.view.layers.includes('names')
    ? signRows(scene, names, { look: signs, open, steps: null, measure: look.measure })
    : []
  const drawing = sceneDrawing(
    subject,
    scene,
    { names, ground: [], launches: [], marks: svg('g', {}, marks) },
    look,
  )
  const counted = svg(
    'g',
    {},
    rows.map((row) => signRowsDrawing(row, look)),
  )
  const { inset } = words.screen.map
  const title = `${inset.title(of.name, of.times)} · ${inset.count(of.rows.length)}`
  return svg('g', { transform: `translate(${at.x.toFixed(1)} ${at.y.toFixed(1)})` }, [
    svg('rect', { width, height: height + INSET_HEAD, fill: palette.paper }),
    textLine(title, 8, 15, { px: 11, fill: palette.ink, weight: 600 }),
    svg('clipPath', { id: clip }, [svg('rect', { width, height })]),
    svg('g', { transform: `translate(0 ${INSET_HEAD})`, 'clip-path': `url(#${clip})` }, [
      ...drawing,
      counted,
    ]),
    svg('rect', { width, height: height + INSET_HEAD, fill: 'none', stroke: palette.ink }),
  ])
}

const insetRoom = ({ of, at }: PictureInset): Box => ({
  left: at.x,
  top: at.y,
  right: at.x + of.frame.width,
  bottom: at.y + of.frame.height + INSET_HEAD,
})

/** What the inset enlarges, on the map. */
function frameDrawing({ of: { box } }: PictureInset, { palette }: PictureLook): SvgElement {
  const { left, top, right, bottom } = box
  const size = { width: (right - left).toFixed(1), height: (bottom - top).toFixed(1) }
  const place = { x: left.toFixed(1), y: top.toFixed(1) }
  const look = { fill: palette.paper, 'fill-opacity': 0.35, stroke: palette.ink }
  return svg('rect', { ...place, ...size, ...look })
}

interface ScenePieces {
  readonly names: readonly PlacedName[]
  /** Below the answers, and above them. */
  readonly ground: readonly SvgElement[]
  readonly launches: readonly SvgElement[]
  readonly marks: SvgElement
}

/** What a scene shows, bottom to top. */
function sceneDrawing(
  subject: PictureSubject,
  { frame, arcs, clusters }: MapScene,
  { names, ground, launches, marks }: ScenePieces,
  look: PictureLook,
): SvgElement[] {
  const { palette } = look
  const group = (pieces: readonly SvgElement[]) => svg('g', {}, pieces)
  const isOfMarks = ({ kind }: PlacedName) => kind === 'mark' || kind === 'inset'
  const isOfBase = (name: PlacedName) => !isOfMarks(name) && name.kind !== 'cluster'
  const written = (some: readonly PlacedName[]) =>
    group(some.flatMap((name) => nameDrawing(name, palette)))
  const labels = names.filter(({ kind }) => kind === 'cluster')
  return [
    baseDrawing(subject.base, frame, palette, subject.view.layers.includes('governorates')),
    written(names.filter(isOfBase)),
    group(ground),
    group(arcs.map((arc) => arcDrawing(arc, subject, look))),
    group(clusters.map((cluster) => hullDrawing(cluster, frame, look))),
    group(launches),
    marks,
    written(names.filter(isOfMarks)),
    group(labels.map((name) => labelDrawing(name, palette))),
  ]
}

interface NamedScene {
  readonly scene: MapScene
  readonly open: readonly number[]
  readonly inset: Inset | null
  readonly covered: readonly Box[]
}

/** The names and the labels of clusters, as far as the view wants names. */
function namesOf(
  { table, base, view }: PictureSubject,
  { scene, open, inset, covered }: NamedScene,
  { measure, words }: PictureLook,
): readonly PlacedName[] {
  const draws = view.layers.includes('names')
  const { map } = words.screen
  const names = mapNames(scene, {
    ...{ table, open, steps: null, measure, covered },
    places: draws ? base.places : null,
    isArabic: words.lang.startsWith('ar'),
    clusterText: map.clusterLabel,
    inset: inset && { of: inset, note: map.inset.note(inset.rows.length) },
    beyond: 0,
  })
  return draws ? names : names.filter(({ kind }) => kind === 'cluster')
}
