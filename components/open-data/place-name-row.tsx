import { useId } from 'react'
import { useMessages } from '@/components/messages/use-messages'
import type { LookedUp } from '@/geo/formats/read/looked-up'
import { isSamePlace, type NameChoice } from './name-choice'
import styles from './open-data.module.css'

interface PlaceNameRowProps {
  readonly choice: NameChoice
  readonly chosen: LookedUp | null
  readonly onChoose: (key: string, place: LookedUp | null) => void
}

/** A name with how many rows have it, and the places that it may stand for. */
export function PlaceNameRow({ choice, chosen, onChoose }: PlaceNameRowProps) {
  const words = useMessages('openData').lookup
  const id = useId()
  const { name, options } = choice
  const at = chosen ? options.findIndex(({ as }) => isSamePlace(as, chosen)) : -1
  const isElsewhere = chosen !== null && at < 0
  return (
    <li className={styles.placeName} data-placed={chosen !== null}>
      <label htmlFor={id} dir="auto">
        {words.name(
          [name.place, name.admin1, name.country].filter((part) => part !== null),
          name.rows,
        )}
      </label>
      {options.length === 0 && !isElsewhere ? (
        <span id={id} className={styles.hint}>
          {words.unknown}
        </span>
      ) : (
        <select
          id={id}
          value={isElsewhere ? 'chosen' : at}
          onChange={({ target }) => onChoose(name.key, options[Number(target.value)]?.as ?? null)}
        >
          <option value={-1}>{words.notPlaced}</option>
          {isElsewhere && <option value="chosen">{chosen.denotes}</option>}
          {options.map(({ why, as }, i) => (
            <option key={`${as.denotes} ${as.position.join()}`} value={i}>
              {words.option(as.denotes, as.position, why)}
            </option>
          ))}
        </select>
      )}
    </li>
  )
}
