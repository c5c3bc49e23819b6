import type { LedgerMessages } from '@/components/messages/ledger-messages'
import type { BinUnit } from '@/geo/scene/ledger/day-bins'
import type { LaneFacet } from '@/geo/table/channels'
import type { People } from '@/geo/table/people'
import styles from './controls.module.css'
import { laneFacetName } from './lane-names'

interface LanesChoiceProps {
  readonly lanes: LaneFacet | null
  /** What may be chosen. */
  readonly choices: readonly (LaneFacet | null)[]
  readonly onLanes: (lanes: LaneFacet | null) => void
  readonly messages: LedgerMessages
}

/** What makes the lanes, where there is a choice. */
export function LanesChoice({ lanes, choices, onLanes, messages }: LanesChoiceProps) {
  if (choices.length < 2) return null
  return (
    <label className={styles.choice}>
      <span className={styles.choiceName}>{messages.lanesBy}</span>{' '}
      <select
        className={styles.select}
        value={lanes ?? ''}
        onChange={({ target }) => onLanes((target.value || null) as LaneFacet | null)}
      >
        {choices.map((facet) => (
          <option key={facet} value={facet ?? ''} dir="auto">
            {laneFacetName(facet, messages)}
          </option>
        ))}
      </select>
    </label>
  )
}

interface PeopleChoiceProps {
  readonly people: People
  /** Whom the table counts. */
  readonly counted: readonly People[]
  readonly unit: BinUnit
  readonly onPeople: (people: People) => void
  readonly messages: LedgerMessages
}

/** Who the strip above the lanes counts, where there is a choice. */
export function PeopleChoice({ people, counted, unit, onPeople, messages }: PeopleChoiceProps) {
  if (counted.length < 2) return null
  const label = messages.per(unit)
  return (
    <fieldset className={styles.choice} aria-label={label}>
      <span aria-hidden="true" className={styles.choiceName}>
        {label}:
      </span>
      <span className={styles.switch}>
        {counted.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === people}
            onClick={() => onPeople(each)}
          >
            {messages.people[each]}
          </button>
        ))}
      </span>
    </fieldset>
  )
}
