import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react'
import { useMessages } from '@/components/messages/use-messages'
import styles from './filter-menu.module.css'

interface FilterMenuProps {
  readonly label: string
  /** How many filters or options narrow in it; true for a filter without options, false or 0 for none. */
  readonly narrows: number | boolean
  readonly children: ReactNode
}

/**
 * A button of the bar with what it opens, under the bar or, on a phone, along the lower edge. The
 * browser closes it on Escape and on a click elsewhere, and brings the keyboard in and back.
 */
export function FilterMenu({ label, narrows, children }: FilterMenuProps) {
  const { filters } = useMessages('screen')
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  // What nobody has opened need not follow each change of the filter; what was opened stays as it was left.
  const [hasContent, setHasContent] = useState(false)
  useEffect(() => {
    if (!isOpen) return
    const follow = () => placeUnderBar(panel, button)
    window.addEventListener('resize', follow)
    return () => window.removeEventListener('resize', follow)
  }, [isOpen])

  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.opener}
        popoverTarget={id}
        aria-expanded={isOpen}
        data-narrows={Boolean(narrows)}
      >
        <bdi className={styles.label}>{label}</bdi>
        {typeof narrows === 'number' && narrows > 0 && (
          <span className={styles.number}> {narrows}</span>
        )}
        {narrows === true && <span className="visually-hidden"> {filters.narrowed}</span>}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        className={styles.panel}
        onBeforeToggle={({ newState }) => {
          if (newState !== 'open') return
          setHasContent(true)
          placeUnderBar(panel, button)
        }}
        onToggle={({ newState }) => {
          setIsOpen(newState === 'open')
          if (newState === 'closed' && document.activeElement === document.body) {
            button.current?.focus()
          }
        }}
      >
        {hasContent && children}
        <button type="button" className={styles.done} popoverTarget={id} popoverTargetAction="hide">
          {filters.done}
        </button>
      </div>
    </>
  )
}

/** Hands the style sheet where the bar ends and how wide it is: the top layer knows nothing of it. */
function placeUnderBar(
  panel: RefObject<HTMLElement | null>,
  button: RefObject<HTMLElement | null>,
): void {
  const bar = button.current?.parentElement?.getBoundingClientRect()
  const style = panel.current?.style
  if (!bar || !style || !panel.current) return
  const isFromRight = getComputedStyle(panel.current).direction === 'rtl'
  const edge = isFromRight ? document.documentElement.clientWidth - bar.right : bar.left
  style.setProperty('--bar-end', `${bar.bottom}px`)
  style.setProperty('--bar-edge', `${edge}px`)
  style.setProperty('--bar-size', `${bar.width}px`)
}
