import { statementName } from '@/components/mention/disagreement-words'
import type { FigureStatement } from '@/geo/record/figure-statement'
import { arrowPath } from '@/geo/scene/disagreement/correction-arrow'
import { dotsOf, linePath, RADIUS, TYPE_SIZE } from '@/geo/scene/disagreement/mark-shape'
import type {
  DisagreementScene,
  SceneLabel,
  SceneMark,
  SceneText,
  SceneTrack,
} from '@/geo/scene/disagreement/scene'
import type { Palette } from './palette'
import type { PictureLook } from './picture-subject'
import { type SvgElement, svg } from './svg-element'
import { textLine } from './text'

const TICK_LINE = 14
const LINE_WIDTH = 1.5

interface Painted {
  readonly scene: DisagreementScene
  /** The colour of the incident. */
  readonly tone: string
  /** What each track counts. */
  readonly tracks: readonly string[]
}

/** A picture of disagreement from its upper left corner: bands, axis, and a dot for each statement, which says in its title what it is. */
export function disagreementDrawing(
  { scene, tone, tracks }: Painted,
  look: PictureLook,
): SvgElement[] {
  const { plot, axisY, ticks } = scene
  const { line, lineStrong, inkSoft } = look.palette
  const bands = scene.tracks.flatMap(({ band }) =>
    band ? svg('rect', { ...band, rx: 4, fill: tone, 'fill-opacity': 0.14 }) : [],
  )
  return [
    ...bands,
    ...ticks.flatMap(({ x, text }) => [
      svg('path', { d: `M${x.toFixed(1)} 0V${axisY}`, stroke: line }),
      textLine(text, x, axisY + TICK_LINE, { px: TYPE_SIZE, fill: inkSoft, anchor: 'middle' }),
    ]),
    svg('path', { d: `M${plot.from.toFixed(1)} ${axisY}H${plot.to}`, stroke: lineStrong }),
    ...scene.tracks.map((track, number) => trackDrawing(track, tracks[number] ?? '', look)),
  ]
}

function trackDrawing(track: SceneTrack, counted: string, look: PictureLook): SvgElement {
  const { name, range, apart, arrows, marks, labels } = track
  const { palette } = look
  const written = ({ x, y, text }: SceneText, fill: string, weight: 400 | 700) =>
    textLine(text, x, y, { px: TYPE_SIZE, fill, weight })
  return svg('g', {}, [
    ...name.map((text) => written(text, palette.ink, 700)),
    ...[range, apart].flatMap((text) => (text ? written(text, palette.inkSoft, 400) : [])),
    ...arrows.map((arrow) => svg('path', { d: arrowPath(arrow), ...stroke(palette.ink) })),
    ...marks.map((mark) => {
      const label = labels.find(({ statement }) => statement === mark.statement)
      const title = statementName(mark.statement, counted, look.words.record, label)
      return svg('g', { 'data-statement': mark.statement.key }, [
        svg('title', {}, [title]),
        ...markDrawing(mark, palette),
        ...(label ? [labelDrawing(label, palette)] : []),
      ])
    }),
  ])
}

const stroke = (colour: string) => ({
  fill: 'none',
  stroke: colour,
  'stroke-width': LINE_WIDTH,
})

function markDrawing({ statement, shape, y }: SceneMark, palette: Palette): SvgElement[] {
  const line = linePath(shape, y)
  const ink = statement.apart === null ? palette.ink : palette.inkFaint
  const dashes = shape.kind === 'up-to' ? '1 3' : undefined
  return [
    ...(line ? [svg('path', { d: line, ...stroke(ink), 'stroke-dasharray': dashes })] : []),
    ...dotsOf(shape).map((x) => dotDrawing(x, y, statement, palette)),
  ]
}

/** A dot: full where an office or a party speaks, hollow where others do, dashed where it does not count. */
export function dotDrawing(
  cx: number,
  cy: number,
  { isOfficial, apart }: Pick<FigureStatement, 'isOfficial' | 'apart'>,
  { ink, inkFaint, paper }: Palette,
): SvgElement {
  const place = { cx, cy, r: RADIUS }
  return apart === null
    ? svg('circle', {
        ...place,
        fill: isOfficial ? ink : paper,
        stroke: ink,
        'stroke-width': 1.75,
      })
    : svg('circle', {
        ...place,
        fill: paper,
        stroke: inkFaint,
        'stroke-width': 1.25,
        'stroke-dasharray': '2 2',
      })
}

/** The number, strong where it stands, and who gives it. */
function labelDrawing(
  { x, y, figure, name, statement }: SceneLabel,
  { ink, inkSoft }: Palette,
): SvgElement {
  const stands = statement.apart === null && !statement.isReplaced
  const number = stands ? { fill: ink, 'font-weight': 700 } : {}
  return svg('text', { x, y, 'font-size': TYPE_SIZE, fill: inkSoft }, [
    svg('tspan', number, [figure]),
    ...(name ? [` ${name}`] : []),
  ])
}
