import { disagreementWords, statementName } from '@/components/mention/disagreement-words'
import { figureNames } from '@/components/mention/figure-names'
import type { IncidentDetail } from '@/geo/record/detail'
import type { FigureFamily, FigureTrack } from '@/geo/record/figure-tracks'
import { disagreementOf } from '@/geo/scene/disagreement'
import type { MeasureText } from '@/geo/scene/disagreement/frame'
import { TYPE_SIZE } from '@/geo/scene/disagreement/mark-shape'
import type { SceneTrack } from '@/geo/scene/disagreement/scene'
import { type Block, stacked } from './block'
import { disagreementDrawing } from './disagreement-drawing'
import type { PictureLook } from './picture-subject'
import { svg } from './svg-element'
import { blockOf } from './text-block'

const HEAD_PX = 13
const NOTE_PX = 10
const GAP = 4

/** A family of numbers: what is counted, its picture of disagreement, and below it what its labels have no room for. */
export function disagreementBlock(
  family: FigureFamily,
  { record, look: { tone } }: Pick<IncidentDetail, 'record' | 'look'>,
  width: number,
  look: PictureLook,
): Block {
  const { palette, measure, words } = look
  const names = figureNames(record, words.record)
  const inType: MeasureText = (text, isBold) => measure(text, TYPE_SIZE, isBold ? 700 : 400)
  const spoken = disagreementWords(words.record, words.screen.count)
  const scene = disagreementOf(family, width, inType, spoken)
  const tracks = family.tracks.map(({ of }) => names.track(family, of))
  const drawing = disagreementDrawing({ scene, tone: palette[tone], tracks }, look)
  const title = svg('title', {}, [words.record.figures.picture(names.family(family))])
  const part = svg('g', { 'data-part': 'disagreement' }, [title, ...drawing])
  const head = { px: HEAD_PX, fill: palette.ink, weight: 700 } as const
  const soft = { px: NOTE_PX, fill: palette.inkSoft }
  const notes = family.tracks.flatMap((track, number) =>
    notesOf(track, scene.tracks[number], tracks[number] ?? '', look),
  )
  return stacked(
    [
      blockOf([{ text: names.family(family) }], { ...head, width }, measure),
      { pieces: [part], height: scene.height },
      ...notes.map((note) => blockOf([{ text: note }], { ...soft, width }, measure)),
    ],
    GAP,
  )
}

/** What labels have no room for: every step of a long correction, who prints the same text, and claimants whose name was cut. */
function notesOf(
  { statements, corrections }: FigureTrack,
  scene: SceneTrack | undefined,
  counted: string,
  { words: { record } }: PictureLook,
): string[] {
  const { corrected, correctedWhole, label, short } = record.figures
  const labels = scene?.labels ?? []
  const isNamed = (by: string) =>
    labels.some(({ name, statement }) => statement.by === by && name.startsWith(by))
  const steps = corrections.flatMap((keys) => {
    const chain = keys.flatMap((key) => statements.find((each) => each.key === key) ?? [])
    const figures = chain.map(({ figure }) => short(figure))
    const whole = correctedWhole(figures)
    return whole === corrected(figures) ? [] : [label(whole, chain[0]?.by ?? '')]
  })
  const others = statements
    .filter(({ by, copiedBy }) => copiedBy.length > 0 || !isNamed(by))
    .map((statement) => statementName(statement, counted, record, undefined))
  return [...steps, ...others]
}
