import type { FigureStatement } from '../../record/figure-statement'
import type { FigureTrack } from '../../record/figure-tracks'
import type { CountRange } from '../../record/figures'
import { arrowOf } from './correction-arrow'
import type { Frame } from './frame'
import { BAND_PADDING, BASELINE, type Extent, RADIUS, ROW_HEIGHT, shapeOf } from './mark-shape'
import { layoutsOf, type Shaped, type UnitContext } from './mark-unit'
import { packRows } from './row-packing'
import type { Box, SceneLabel, SceneMark, SceneTrack } from './scene'
import { headingOf } from './track-heading'

/** Places a track from `top` down: its heading, what counts in a band, and below it what is shown and does not. */
export function placeTrack(
  track: FigureTrack,
  top: number,
  frame: Frame,
): { readonly track: SceneTrack; readonly bottom: number } {
  const heading = headingOf(track, top, frame)
  const rowsTop = frame.hasGutter ? top : heading.bottom
  const counted = placeRows(unitsOf(track, false), rowsTop, frame)
  const bandBottom = Math.max(counted.bottom, frame.hasGutter ? heading.bottom : 0)
  const band = bandOf(track.range, rowsTop, counted.bottom + 2 * BAND_PADDING, frame)
  const apart = track.statements.some((statement) => statement.apart !== null)
  const apartTop = bandBottom + 2 * BAND_PADDING
  const head = apart ? headOf(frame) : null
  const rest = placeRows(unitsOf(track, true), apartTop, frame, head)
  return {
    bottom: (apart ? rest.bottom : bandBottom) + 2 * BAND_PADDING,
    track: {
      key: track.key,
      name: heading.name,
      range: heading.range,
      band,
      marks: [...counted.marks, ...rest.marks],
      labels: [...counted.labels, ...rest.labels],
      arrows: arrowsOf(track, counted.marks),
      apart: apart
        ? {
            x: frame.plot.from,
            y: apartTop + BAND_PADDING + ROW_HEIGHT / 2 + BASELINE,
            text: frame.words.apart,
          }
        : null,
    },
  }
}

/** What stands together: the corrections of one claimant, and every other statement alone; the least number first. */
function unitsOf(track: FigureTrack, isApart: boolean): FigureStatement[][] {
  const byKey = new Map(track.statements.map((statement) => [statement.key, statement]))
  const chained = new Set(track.corrections.flat())
  const chains = track.corrections.map((keys) => keys.flatMap((key) => byKey.get(key) ?? []))
  const single = track.statements.filter(({ key }) => !chained.has(key)).map((each) => [each])
  return [...chains, ...single]
    .filter(([first]) => (first?.apart !== null) === isApart)
    .sort(([a], [b]) => {
      const [aMin, bMin] = [a?.figure[0] ?? 0, b?.figure[0] ?? 0]
      const [aMax, bMax] = [a?.figure[1] ?? Infinity, b?.figure[1] ?? Infinity]
      return aMin - bMin || (aMax === bMax ? 0 : aMax - bMax)
    })
}

/** Where the words stand that head what does not count. */
const headOf = ({ plot, measure, words }: Frame): Extent => ({
  from: plot.from,
  to: plot.from + measure(words.apart, false),
})

function placeRows(
  units: readonly FigureStatement[][],
  top: number,
  frame: Frame,
  head: Extent | null = null,
) {
  const context = contextOf(frame)
  const shaped = units.map((unit): Shaped[] =>
    unit.map((statement) => ({ statement, shape: shapeOf(statement, frame.scale) })),
  )
  const { packed, rows } = packRows(
    shaped.map((unit) => layoutsOf(unit, context)),
    head,
  )
  const middle = (row: number) => top + BAND_PADDING + row * ROW_HEIGHT + ROW_HEIGHT / 2
  const placed = packed.flatMap(({ layout, row }) => {
    const last = layout.flatMap(({ marks }) => marks).at(-1)
    return layout.map((each, at) => {
      const subject = each.marks.at(-1) ?? last
      return { ...each, subject, y: middle(row + at) }
    })
  })
  return {
    bottom: top + rows * ROW_HEIGHT,
    marks: placed.flatMap(({ marks, y }) => marks.map((mark) => ({ ...mark, y }))),
    labels: placed.flatMap(({ label, subject, y }): SceneLabel[] =>
      label && subject ? [{ ...label, y: y + BASELINE, statement: subject.statement }] : [],
    ),
  }
}

function contextOf({ plot, measure, words }: Frame): UnitContext {
  return {
    room: plot,
    widthOf: (figure, name) => measure(figure, true) + (name ? measure(` ${name}`, false) : 0),
    figureOf: (statements) => {
      const figures = statements.map(({ figure }) => words.figure(figure))
      return figures.length > 1 ? words.corrected(figures) : (figures[0] ?? '')
    },
    nameOf: words.claimant,
  }
}

function bandOf(
  range: CountRange | null,
  top: number,
  bottom: number,
  { scale, plot }: Frame,
): Box | null {
  if (!range) return null
  const x = scale(range.min) - RADIUS - BAND_PADDING
  const from = Math.max(plot.from, x)
  const to = range.max === null ? plot.to : scale(range.max) + RADIUS + BAND_PADDING
  return { x: from, y: top, width: to - from, height: bottom - top }
}

/** From each corrected number to the one that replaced it. */
function arrowsOf({ corrections }: FigureTrack, marks: readonly SceneMark[]) {
  const byKey = new Map(marks.map((mark) => [mark.statement.key, mark]))
  return corrections.flatMap((chain) =>
    chain.slice(1).flatMap((key, at) => {
      const [old, next] = [byKey.get(chain[at] ?? ''), byKey.get(key)]
      return old && next ? [arrowOf(old, next)] : []
    }),
  )
}
