import { useEffect, useState } from 'react'
import { useMap } from 'react-leaflet'
import styles from './page-gestures.module.css'

/** How long the word about the gesture stays. */
const HINT_MS = 1500

/**
 * Leaves the page around an embed its wheel and its one finger: the map zooms with Ctrl or ⌘ and the
 * wheel, and moves with two fingers. Who tries without is told.
 */
export function PageGestures({ hint }: { readonly hint: string }) {
  const map = useMap()
  const [isTold, setTold] = useState(false)

  useEffect(
    function leavePageItsGestures() {
      const container = map.getContainer()
      let timer: ReturnType<typeof setTimeout> | undefined
      const tell = () => {
        setTold(true)
        clearTimeout(timer)
        timer = setTimeout(() => setTold(false), HINT_MS)
      }
      // Asked before Leaflet's own listeners, which this turns on and off.
      const takeWheel = ({ ctrlKey, metaKey }: WheelEvent) => {
        const isMeant = ctrlKey || metaKey
        if (isMeant) map.scrollWheelZoom.enable()
        else {
          map.scrollWheelZoom.disable()
          tell()
        }
      }
      const takeFingers = ({ touches }: TouchEvent) => {
        if (touches.length === 1) map.dragging.disable()
        else map.dragging.enable()
      }
      const freeFingers = () => map.dragging.enable()
      map.scrollWheelZoom.disable()
      container.classList.add(styles.shared as string)
      container.addEventListener('wheel', takeWheel, { capture: true, passive: true })
      container.addEventListener('touchstart', takeFingers, { capture: true, passive: true })
      container.addEventListener('touchend', freeFingers)
      return () => {
        clearTimeout(timer)
        container.classList.remove(styles.shared as string)
        container.removeEventListener('wheel', takeWheel, { capture: true })
        container.removeEventListener('touchstart', takeFingers, { capture: true })
        container.removeEventListener('touchend', freeFingers)
      }
    },
    [map],
  )

  return (
    <p className={styles.hint} aria-hidden="true" data-shown={isTold}>
      {hint}
    </p>
  )
}
