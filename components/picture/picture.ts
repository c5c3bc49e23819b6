import { laneNames } from '@/components/ledger/lane-names'
import type { Size } from '@/geo/scene/map/map-frame'
import { at, type Block } from './block'
import { footLines } from './foot-lines'
import { incidentBlock } from './incident-block'
import { axisHeight, ledgerDrawing } from './ledger-drawing'
import { ledgerKey } from './ledger-key'
import { type LedgerPlan, ledgerPlan } from './ledger-plan'
import { legendDrawing } from './legend-drawing'
import { mapDrawing } from './map-drawing'
import { pictureScene } from './picture-scene'
import type { PictureLook, PictureSubject } from './picture-subject'
import { sideColumn } from './side-column'
import { type SvgElement, svg } from './svg-element'
import { FAMILY, paragraphOf, textBlock, textLine } from './text'

/** Of a picture, where nothing makes it higher. */
export const PICTURE_SIZE: Size = { width: 1600, height: 1000 }

/** Pixels to a unit: type and marks have the sizes of the screen, and a picture is shown smaller. */
const PIXELS = 10 / 7

const MARGIN = 20
const GAP = 14
const COLUMN = 286
const LOWEST_MAP = 240
const FOOT_PX = 10

/** The map and the ledger with all that a reader needs to trust and find them: one SVG that needs nothing else. */
export function picture(
  subject: PictureSubject,
  look: PictureLook,
  size: Size = PICTURE_SIZE,
): SvgElement {
  const { palette, words } = look
  const isArabic = words.lang.startsWith('ar')
  const width = size.width / PIXELS
  const left = MARGIN + COLUMN + GAP
  const ledger = ledgerBlock(subject, look, left, width)
  const foot = footBlock(subject, look, width)
  const room = size.height / PIXELS - ledger.height - foot.height - GAP
  const mapSize = { width: width - left, height: Math.max(LOWEST_MAP, room) }
  const draft = pictureScene(subject, mapSize, isArabic)
  const column = sideColumn(subject, draft, COLUMN, look)
  const mapHeight = Math.max(mapSize.height, column.height + MARGIN + GAP / 2)
  const placed =
    mapHeight === mapSize.height
      ? draft
      : pictureScene(subject, { ...mapSize, height: mapHeight }, isArabic)
  const { frame } = placed.scene
  const incident = openBlock(subject, look, left, width)
  const height = mapHeight + GAP + ledger.height + (incident?.height ?? 0) + foot.height
  const clip = 'riposte-picture-map'
  return svg('svg', rootAttributes(width, height, words.lang), [
    svg('title', {}, [subject.facts.title]),
    svg('desc', {}, [words.screen.plain(words.screen.sentence(subject.summary))]),
    svg('clipPath', { id: clip }, [svg('rect', { width: frame.width, height: frame.height })]),
    svg('rect', { width, height, fill: palette.paper }),
    at(MARGIN, MARGIN, column.pieces),
    svg('g', { transform: `translate(${left} 0)`, 'clip-path': `url(#${clip})` }, [
      ...mapDrawing(subject, placed, look),
    ]),
    at(0, mapHeight + GAP, ledger.pieces),
    ...(incident ? [at(MARGIN, mapHeight + GAP + ledger.height, incident.pieces)] : []),
    at(MARGIN, height - foot.height, foot.pieces),
  ])
}

const rootAttributes = (width: number, height: number, lang: string) => ({
  xmlns: 'http://www.w3.org/2000/svg',
  width: Math.round(width * PIXELS),
  height: Math.round(height * PIXELS),
  viewBox: `0 0 ${width} ${Math.round(height * PIXELS) / PIXELS}`,
  role: 'img',
  'font-family': FAMILY,
  'xml:lang': lang,
})

/** What is said of the incident that is open, over the whole width; the picture grows by it. */
const openBlock = ({ incident }: PictureSubject, look: PictureLook, left: number, width: number) =>
  incident &&
  incidentBlock(incident, { width: width - 2 * MARGIN, column: COLUMN, right: left - MARGIN }, look)

/** The ledger over the whole width: names of the lanes under the column, the lanes under the map. */
function ledgerBlock(
  subject: PictureSubject,
  look: PictureLook,
  left: number,
  width: number,
): Block {
  const plan = ledgerPlan(subject, width - left - MARGIN, look)
  const entries = ledgerKey(plan, look)
  const room = { width: width - 2 * MARGIN, columns: 24 }
  const key = legendDrawing(entries, room, look.palette, look.measure)
  const keyTop = plan.height + axisHeight(plan) + GAP
  return {
    pieces: [
      ...laneTexts(plan, subject, look),
      at(left, 0, ledgerDrawing(plan, subject, look)),
      at(MARGIN, keyTop, key.pieces),
    ],
    height: keyTop + key.height + GAP,
  }
}

const LANE_PX = 13

function laneTexts({ scene }: LedgerPlan, { facts }: PictureSubject, look: PictureLook) {
  const { drawn, bands, strip, stripUnit } = scene
  const names = laneNames(drawn, facts, look.words)
  const title = look.words.ledger.stripTitle('killed', stripUnit)
  return [
    laneText(title, strip.floor / 2, look.palette.inkSoft, look),
    ...drawn.lanes.map(({ tone }, lane) =>
      laneText(names[lane] ?? '', bands[lane]?.line ?? 0, look.palette[tone], look),
    ),
  ]
}

function laneText(text: string, line: number, fill: string, { measure }: PictureLook) {
  const setting = { px: LANE_PX, width: COLUMN, weight: 600 } as const
  const paragraph = paragraphOf([{ text }], setting, measure)
  return paragraph.lines.length === 1
    ? textLine(text, MARGIN, line + LANE_PX * 0.36, { ...setting, fill })
    : textBlock(paragraph, MARGIN, line - paragraph.height / 2, { ...setting, fill })
}

function footBlock(
  subject: PictureSubject,
  { palette, measure, words }: PictureLook,
  width: number,
): Block {
  const room = width - 2 * MARGIN
  const pieces = [svg('path', { d: `M0 0h${room}`, stroke: palette.line })]
  let y = 8
  for (const runs of footLines(subject, words)) {
    const paragraph = paragraphOf(runs, { px: FOOT_PX, width: room }, measure)
    pieces.push(textBlock(paragraph, 0, y, { px: FOOT_PX, fill: palette.inkSoft }))
    y += paragraph.height + 2
  }
  return { pieces, height: y + 12 }
}
