import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'
import { RowGlyph } from '@/components/glyph/row-glyph'
import { StandingBadge } from '@/components/mention/standing-badge'
import { litRows, NOTHING_LIT, type OnLight } from '@/components/state/lit'
import type { Pixel } from '@/geo/scene/map/pixel'
import { standingOf } from '@/geo/table/table'
import type { MarkLook } from './mark-element'
import styles from './mark-list.module.css'

/** Longer lists are cut: the list beside the map has them all. */
const LONGEST = 100

/** From the mark to its list, and from the list to the edges of the map, in pixels. */
const GAP = 16
const MARGIN = 8

/** A cluster that some of the incidents are in. */
export interface ListedCluster {
  readonly label: number
  readonly name: string
}

interface MarkListProps {
  /** What the list is called. */
  readonly title: string
  readonly rows: readonly number[]
  readonly clusters: readonly ListedCluster[]
  /** Where its mark is, in pixels of the map. */
  readonly at: Pixel
  readonly look: MarkLook
  readonly onSelect: (row: number) => void
  readonly onSelectCluster: (label: number) => void
  readonly onLight: OnLight
  /** Called when it should go; true where the focus goes back to the mark. */
  readonly onClose: (takesFocus: boolean) => void
}

/** What a mark of several incidents holds, each as the screen's list has it. */
export default function MarkList(props: MarkListProps) {
  const { title, rows, clusters, at, look, onSelect, onSelectCluster, onLight, onClose } = props
  const { table, messages, selected } = look
  const element = useRef<HTMLDivElement>(null)

  useLayoutEffect(
    function place() {
      const list = element.current
      const map = list?.offsetParent
      if (!list || !map) return
      const room = { x: map.clientWidth, y: map.clientHeight }
      const { offsetWidth: width, offsetHeight: height } = list
      const isBelow = at.y + GAP + height + MARGIN <= room.y || at.y < room.y / 2
      const top = isBelow ? at.y + GAP : at.y - GAP - height
      const within = (value: number, most: number) =>
        Math.max(MARGIN, Math.min(value, most - MARGIN))
      list.style.left = `${within(at.x - width / 2, room.x - width)}px`
      list.style.top = `${within(top, room.y - height)}px`
    },
    [at],
  )

  useEffect(function takeFocus() {
    element.current?.querySelector<HTMLElement>('li button')?.focus({ preventScroll: true })
  }, [])

  useEffect(
    function closeFromOutside() {
      const close = ({ target }: Event) => {
        if (!element.current?.contains(target as Node)) onClose(false)
      }
      document.addEventListener('pointerdown', close)
      return () => document.removeEventListener('pointerdown', close)
    },
    [onClose],
  )

  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onClose(true)
  }
  const choose = (row: number) => {
    onClose(true)
    onSelect(row)
    onLight(litRows([row]))
  }
  return (
    <div
      ref={element}
      role="dialog"
      aria-label={title}
      className={styles.list}
      onKeyDown={closeOnEscape}
      onPointerLeave={() => onLight(NOTHING_LIT)}
    >
      <p>{title}</p>
      <ul>
        {rows.slice(0, LONGEST).map((row) => (
          <li key={row}>
            <button
              type="button"
              aria-current={selected.includes(row) ? 'true' : undefined}
              onClick={() => choose(row)}
              onFocus={() => onLight(litRows([row]))}
              onPointerEnter={() => onLight(litRows([row]))}
            >
              <RowGlyph look={look} row={row} />
              <span>
                <span dir="auto">{table.title.at(row)}</span>
                <span className={styles.day}>
                  {messages.days(table.start[row] as number, table.end[row] as number)}
                </span>
              </span>
              <StandingBadge standing={standingOf(table, row)} />
            </button>
          </li>
        ))}
      </ul>
      {rows.length > LONGEST && <p>{messages.more(rows.length - LONGEST)}</p>}
      {clusters.map(({ label, name }) => (
        <button
          key={label}
          type="button"
          className={styles.cluster}
          onClick={() => {
            onClose(true)
            onSelectCluster(label)
          }}
        >
          {name}
        </button>
      ))}
      <button
        type="button"
        className={styles.close}
        aria-label={messages.close}
        onClick={() => onClose(true)}
      >
        ×
      </button>
    </div>
  )
}
