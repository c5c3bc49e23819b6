import { DomEvent, type Map as LeafletMap, Popup } from 'leaflet'
import { litRows, NOTHING_LIT, type OnLight } from '@/components/explorer/lit'
import { glyphElement } from '@/components/glyph/glyph-element'
import type { Position } from '@/geo/space/position'
import { restCovered } from './covered-marks'
import { actOf } from './map-features'
import { type MarkLook, toneOf } from './mark-element'
import styles from './stack-popup.module.css'

/** Longer lists are cut: the list beside the map has them all. */
const LONGEST = 100

/** Several incidents at one point, and what happens to them. */
export interface Stack {
  readonly at: Position
  readonly rows: readonly number[]
  /** What the list is called. */
  readonly title: string
  readonly onSelect: (row: number) => void
  readonly onLight: OnLight
  /** Called where the popup was closed from within and the focus has to go somewhere. */
  readonly onLeave: () => void
}

/** Opens a small list of the incidents at one point and moves the focus into it. */
export function openStack(map: LeafletMap, stack: Stack, look: MarkLook): void {
  const popup = new Popup({
    className: `${styles.popup}`,
    closeButton: false,
    minWidth: 200,
    maxWidth: 300,
    offset: [0, -4],
    autoPanPadding: [12, 12],
  })
  const leave = () => {
    popup.close()
    stack.onLight(NOTHING_LIT)
    stack.onLeave()
  }
  const content = stackElement(stack, look, leave)
  const [lon, lat] = stack.at
  popup.setLatLng([lat, lon]).setContent(content).openOn(map)
  const element = popup.getElement()
  if (element) popup.on('remove', restCovered(map, element))
  content.querySelector<HTMLElement>('li button')?.focus({ preventScroll: true })
}

function stackElement(stack: Stack, look: MarkLook, leave: () => void): HTMLElement {
  const { messages } = look
  const content = document.createElement('div')
  content.setAttribute('role', 'dialog')
  content.setAttribute('aria-label', stack.title)
  DomEvent.disableScrollPropagation(content)
  content.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    leave()
  })
  const heading = document.createElement('p')
  heading.textContent = stack.title
  const close = button(leave)
  close.className = styles.close ?? ''
  close.setAttribute('aria-label', messages.close)
  close.textContent = '×'
  const list = document.createElement('ul')
  list.append(...stack.rows.slice(0, LONGEST).map((row) => itemElement(row, stack, look, leave)))
  content.append(heading, list, close)
  if (stack.rows.length > LONGEST) {
    const rest = document.createElement('p')
    rest.textContent = messages.more(stack.rows.length - LONGEST)
    list.after(rest)
  }
  return content
}

function itemElement(row: number, stack: Stack, look: MarkLook, leave: () => void): HTMLElement {
  const { table, messages } = look
  const choose = button(() => {
    leave()
    stack.onSelect(row)
    stack.onLight(litRows([row]))
  })
  const day = document.createElement('span')
  day.textContent = messages.days(table.start[row] as number, table.end[row] as number)
  const text = document.createElement('span')
  text.append(table.title.at(row), day)
  const hollow = table.hollow[row] === 1
  choose.append(glyphElement(actOf(table, row), toneOf(look, row), hollow, 16), text)
  if (look.selected.includes(row)) choose.setAttribute('aria-current', 'true')
  for (const name of ['focus', 'mouseenter']) {
    choose.addEventListener(name, () => stack.onLight(litRows([row])))
  }
  const item = document.createElement('li')
  item.append(choose)
  return item
}

function button(onClick: () => void): HTMLButtonElement {
  const element = document.createElement('button')
  element.type = 'button'
  element.addEventListener('click', onClick)
  return element
}
