import { useMessages } from '@/components/messages/use-messages'
import type { ChangeView } from '@/components/state/use-view-state'
import type { Bounds } from '@/geo/space/position'
import styles from './filter-bar.module.css'

interface InViewProps {
  readonly bbox: Bounds | null
  readonly mapBounds: (() => Bounds | null) | null
  readonly change: ChangeView
}

/** Only what lies where the map shows at the moment. The box stays as the map moves on, and can be taken anew. */
export function InView({ bbox, mapBounds, change }: InViewProps) {
  const { filters } = useMessages('screen')
  const take = () => change({ bbox: mapBounds?.() ?? null })
  return (
    <p className={styles.inView}>
      <label>
        <input
          type="checkbox"
          checked={bbox !== null}
          onChange={({ target }) => (target.checked ? take() : change({ bbox: null }))}
        />
        {filters.inView}
      </label>
      {bbox !== null && mapBounds !== null && (
        <button type="button" onClick={take}>
          {filters.viewAnew}
        </button>
      )}
    </p>
  )
}
