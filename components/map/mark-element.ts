import type { Steps } from '@/components/chains/steps-context'
import { glyphElement } from '@/components/glyph/glyph-element'
import { incidentWords } from '@/components/mention/incident-words'
import type { MapMessages } from '@/components/messages/map-messages'
import type { Lit } from '@/components/state/lit'
import { inRem } from '@/components/text/text-size'
import { badgeText, type MapMark, stepsAt } from '@/geo/scene/map/map-mark'
import { type RowLook, toneShares } from '@/geo/table/look'
import { type IncidentTable, isKnownToArea } from '@/geo/table/table'
import styles from './marks.module.css'
import { ringElement } from './ring-element'

/** What marks look like and are called besides what they stand for. */
export interface MarkLook extends RowLook {
  readonly table: IncidentTable
  readonly messages: MapMessages
  /** Rows that are open or pointed at, the parts of a split incident included. */
  readonly selected: readonly number[]
  readonly lit: readonly number[]
  /** See `Lit`. */
  readonly litLink: Lit['link']
  /** Where set, marks of none of these rows are dimmed. */
  readonly chainRows: ReadonlySet<number> | null
  /** At which steps of a chain that is followed rows stand. */
  readonly steps: Steps
}

/** Sides of a mark's glyph in pixels, where text has 16: a point, the middle of an area, and within a ring. */
const GLYPH_PX = 21
const AREA_GLYPH_PX = 15
const RINGED_GLYPH_PX = 15

/** The class of an element that is drawn as a mark. */
export const MARK_CLASS = styles.mark ?? ''

/** Makes an element look and read as a mark; redraws only what changed. */
export function drawMark(element: HTMLElement, mark: MapMark, look: MarkLook): void {
  const { key, rows, room } = mark
  element.dataset.key = key
  element.dataset.incidents = String(rows.length)
  element.dataset.row = String(mark.face)
  element.style.setProperty('--room', inRem(room))
  const drawn = drawnOf(mark, look)
  if (element.dataset.drawn !== drawn) {
    element.replaceChildren(...piecesOf(mark, look))
    element.dataset.drawn = drawn
  }
  element.setAttribute('role', 'button')
  element.setAttribute('aria-label', markName(mark, look))
  toggle(element, 'aria-haspopup', rows.length > 1 ? 'dialog' : null)
  const isSelected = rows.some((row) => look.selected.includes(row))
  toggle(element, 'aria-current', isSelected ? 'true' : null)
  element.dataset.selected = String(isSelected)
  element.dataset.lit = String(rows.some((row) => look.lit.includes(row)))
  const { chainRows } = look
  element.dataset.dimmed = String(chainRows !== null && !rows.some((row) => chainRows.has(row)))
}

const isArea = ({ table }: MarkLook, row: number) => isKnownToArea(table, row)

/** All that the drawing of a mark depends on. */
function drawnOf(mark: MapMark, look: MarkLook): string {
  const { rows, face } = mark
  const ring = toneShares(rows, look.toneOf).map(({ tone, count }) => `${tone}:${count}`)
  const glyph = [look.shapeOf(face), look.toneOf(face), look.isHollow(face), isArea(look, face)]
  return [...glyph, ...ring, badgeText(mark, look.steps), look.steps !== null].join()
}

function piecesOf(mark: MapMark, look: MarkLook): Element[] {
  const { rows, face } = mark
  const shares = toneShares(rows, look.toneOf)
  const isMixed = shares.length > 1
  const size = isMixed ? RINGED_GLYPH_PX : isArea(look, face) ? AREA_GLYPH_PX : GLYPH_PX
  return [
    ...(isMixed ? [ringElement(shares)] : []),
    glyphElement(look.shapeOf(face), look.toneOf(face), look.isHollow(face), size),
    ...badgeOf(mark, look),
  ]
}

function toggle(element: HTMLElement, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name)
  else element.setAttribute(name, value)
}

/** The steps at a mark, else how many incidents are there. */
function badgeOf(mark: MapMark, { steps }: MarkLook): HTMLElement[] {
  const text = badgeText(mark, steps)
  return text ? [badge(text, stepsAt(mark, steps).length > 0)] : []
}

function badge(text: string, isStep: boolean): HTMLElement {
  const element = document.createElement('span')
  element.dataset.step = String(isStep)
  element.className = styles.count ?? ''
  // The name of the mark begins with it.
  element.ariaHidden = 'true'
  element.textContent = text
  return element
}

/** What a screen reader says for a mark: its incident, or how many there are. */
export function markName(mark: MapMark, look: MarkLook): string {
  const { messages, steps } = look
  const there = stepsAt(mark, steps)
  const name = nameOf(mark, look)
  return there.length > 0 ? `${name}, ${messages.steps(there, countSteps(steps))}` : name
}

const countSteps = (steps: Steps) => new Set(steps?.values()).size

function nameOf({ rows, face, places }: MapMark, { table, messages }: MarkLook): string {
  if (rows.length > 1) {
    const place = table.place.at(face)
    return messages.stack({ place, isGathered: places > 1, count: rows.length })
  }
  return incidentWords(table, face, messages)
}
