import { useMessages } from '@/components/messages/use-messages'
import { datasetAddress } from '@/components/site/addresses'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import { formatDay } from '@/geo/time/time'
import { formatView } from '@/geo/view/view-query'
import type { ViewState } from '@/geo/view/view-state'
import styles from './large.module.css'

interface NarrowFormProps {
  readonly facts: DatasetFacts
  readonly state: ViewState
}

/** Dates and words, which keep what else the address asks for; a date that is empty is open. */
export function NarrowForm({ facts, state }: NarrowFormProps) {
  const { filters } = useMessages('screen')
  const words = useMessages('large')
  const others = new URLSearchParams(formatView({ ...state, from: null, to: null, q: '' }))
  return (
    <form action={datasetAddress(facts.id)} className={styles.form}>
      {[...others].map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <label>
        {filters.from}
        <input
          type="date"
          name="from"
          key={state.from}
          defaultValue={state.from === null ? '' : formatDay(state.from)}
        />
      </label>
      <label>
        {filters.to}
        <input
          type="date"
          name="to"
          key={state.to}
          defaultValue={state.to === null ? '' : formatDay(state.to)}
        />
      </label>
      <label>
        {words.search}
        <input type="search" name="q" defaultValue={state.q} />
      </label>
      <button type="submit">{words.narrow}</button>
      <a href={datasetAddress(facts.id)}>{words.all}</a>
    </form>
  )
}
