import { whenWords, whereWords, whoWords } from '@/components/mention/told-words'
import type { IncidentDetail } from '@/geo/record/detail'
import type { NameWeight } from '@/geo/scene/map/name-type'
import { at, type Block, stacked } from './block'
import { glyphDrawing } from './glyph-drawing'
import type { PictureLook } from './picture-subject'
import type { TextRun } from './text'
import { blockOf } from './text-block'

const GLYPH = 15
const GLYPH_ROOM = 20
const GAP = 4

/** What an incident is, when and where. */
export function incidentWordsBlock(
  detail: IncidentDetail,
  width: number,
  look: PictureLook,
): Block {
  const { record, location } = detail
  const when = whenWords(detail, look.words)
  const where = whereWords(detail, look.words)
  const write = writer(width, look)
  return stacked(
    [
      kindBlock(detail, width, look),
      write([{ text: record.title }], 17, 700),
      write(strongThen(when.moment, when.precision), 12),
      ...(when.days ? [write([{ text: when.days }], 11)] : []),
      write(strongThen(where.place, where.within), 12),
      ...(location.place.nameAr ? [write([{ text: location.place.nameAr }], 12)] : []),
    ],
    GAP,
  )
}

/** Who is said to have done it, each with who says so. */
export function whoBlock(detail: IncidentDetail, width: number, look: PictureLook): Block {
  const { attribution, attributionSums } = look.words.record.incident
  const write = writer(width, look)
  return stacked(
    [
      write(strongThen(attribution, attributionSums[detail.record.standing.attribution]), 12),
      ...whoWords(detail, look.words).map(({ name, said }) => write(strongThen(name, said), 11)),
    ],
    GAP,
  )
}

const writer =
  (width: number, { palette, measure }: PictureLook) =>
  (runs: readonly TextRun[], px: number, weight: NameWeight = 400): Block =>
    blockOf(runs, { px, width, weight, fill: palette.ink }, measure)

const strongThen = (strong: string, rest: string): TextRun[] => [
  { text: strong, strong: true },
  { text: ` ${rest}` },
]

/** The mark of an incident, its act, and how its report stands. */
function kindBlock(
  { record, look: { shape, tone, isHollow } }: IncidentDetail,
  width: number,
  look: PictureLook,
): Block {
  const { palette, measure, words } = look
  const glyph = { act: shape, colour: palette[tone], hollow: isHollow, size: GLYPH }
  const runs = [
    { text: `${words.screen.acts[record.act]} · ` },
    { text: words.screen.standings[record.standing.label], strong: true },
  ]
  const style = { px: 11, fill: palette.inkSoft, width: width - GLYPH_ROOM }
  const { pieces, height } = blockOf(runs, style, measure)
  return {
    pieces: [at(GLYPH / 2, GLYPH / 2, [glyphDrawing(glyph, palette)]), at(GLYPH_ROOM, 0, pieces)],
    height: Math.max(GLYPH, height),
  }
}
