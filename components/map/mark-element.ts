import { glyphElement } from '@/components/glyph/glyph-element'
import type { Tone } from '@/components/glyph/shapes'
import type { IncidentTable } from '@/geo/table/table'
import { type StandingLabel, WITHIN } from '@/geo/vocabulary'
import { actOf, type MarkFeature } from './map-features'
import type { MapMessages } from './map-messages'
import styles from './marks.module.css'

/** What marks look like and are called besides what they stand for. */
export interface MarkLook {
  readonly table: IncidentTable
  readonly tones: readonly Tone[]
  readonly messages: MapMessages
  /** Rows that are open or pointed at, the parts of a split incident included. */
  readonly selected: readonly number[]
  readonly lit: readonly number[]
  /** Where set, marks of none of these rows are dimmed. */
  readonly chainRows: ReadonlySet<number> | null
}

/** Sides of a mark's glyph in pixels: a point, and the middle of an area. */
const GLYPH_PX = 21
const AREA_GLYPH_PX = 15

/** The tone of a row's target. */
export function toneOf({ table, tones }: Pick<MarkLook, 'table' | 'tones'>, row: number): Tone {
  return tones[table.target.codes[row] as number] ?? 'neutral'
}

/** Makes an element look and read as a mark; redraws only what changed. */
export function drawMark(element: HTMLElement, mark: MarkFeature, look: MarkLook): void {
  const { rows, face, isMixed } = mark.properties
  const { table, messages } = look
  element.dataset.key = mark.properties.key
  element.dataset.incidents = String(rows.length)
  const isArea = (table.within.codes[face] as number) >= WITHIN.indexOf('district')
  const isHollow = table.hollow[face] === 1
  const drawn = [
    actOf(table, face),
    toneOf(look, face),
    isHollow,
    isArea,
    rows.length,
    isMixed,
  ].join()
  if (element.dataset.drawn !== drawn) {
    const size = isArea ? AREA_GLYPH_PX : GLYPH_PX
    const glyph = glyphElement(actOf(table, face), toneOf(look, face), isHollow, size)
    if (isMixed) element.replaceChildren(disc(rows.length))
    else element.replaceChildren(glyph, ...(rows.length > 1 ? [badge(rows.length)] : []))
    element.dataset.drawn = drawn
  }
  element.setAttribute('aria-label', markName(table, mark, messages))
  toggle(element, 'aria-haspopup', rows.length > 1 ? 'dialog' : null)
  const isSelected = rows.some((row) => look.selected.includes(row))
  toggle(element, 'aria-current', isSelected ? 'true' : null)
  element.dataset.selected = String(isSelected)
  element.dataset.lit = String(rows.some((row) => look.lit.includes(row)))
  const { chainRows } = look
  element.dataset.dimmed = String(chainRows !== null && !rows.some((row) => chainRows.has(row)))
}

function toggle(element: HTMLElement, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name)
  else element.setAttribute(name, value)
}

const badge = (count: number) => number(count, styles.count)

/** Where no shape and colour fits all, their number is the mark. */
const disc = (count: number) => number(count, styles.disc)

function number(count: number, className: string | undefined): HTMLElement {
  const element = document.createElement('span')
  element.className = className ?? ''
  element.textContent = String(count)
  return element
}

/** What a screen reader says for a mark: its incident, or how many there are. */
function markName(table: IncidentTable, mark: MarkFeature, messages: MapMessages): string {
  const { rows, face, place, isGathered } = mark.properties
  if (rows.length > 1) return messages.stack({ place, isGathered, count: rows.length })
  return messages.mark({
    title: table.title.at(face),
    place,
    start: table.start[face] as number,
    end: table.end[face] as number,
    standing: table.standing.at(face) as StandingLabel,
  })
}
