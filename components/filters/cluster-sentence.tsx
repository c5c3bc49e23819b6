import { useState } from 'react'
import { messages } from '@/components/messages/messages'
import type { ChangeView } from '@/components/use-view-state'
import { type ClusterSettings, DEFAULT_CLUSTERS } from '@/geo/view-state'
import styles from './filters.module.css'

interface ClusterSentenceProps {
  readonly clusters: ClusterSettings
  readonly leftOut: number
  readonly change: ChangeView
}

/** "Within 15 km, at least 3 incidents and no more than – days apart", with its numbers as fields. */
export function ClusterSentence({ clusters, leftOut, change }: ClusterSentenceProps) {
  const { clusters: words } = messages
  const set = (patch: Partial<ClusterSettings>) => change({ clusters: { ...clusters, ...patch } })
  return (
    <fieldset className={styles.facet}>
      <legend>{words.title}</legend>
      <label className={styles.show}>
        <input
          type="checkbox"
          checked={clusters.km !== null}
          onChange={({ target }) => set({ km: target.checked ? DEFAULT_CLUSTERS.km : null })}
        />
        {words.show}
      </label>
      <p className={styles.clusterSentence}>
        {words.within}{' '}
        <NumberField
          label={words.radius}
          value={clusters.km}
          min={0.1}
          step="any"
          onChange={(km) => km !== null && set({ km })}
        />{' '}
        {words.km}{' '}
        <NumberField
          label={words.minimum}
          value={clusters.min}
          min={1}
          step={1}
          onChange={(min) => min !== null && set({ min })}
        />{' '}
        {words.incidents} {words.apart}{' '}
        <NumberField
          label={words.daysApart}
          value={clusters.days}
          min={0}
          step={1}
          onChange={(days) => set({ days })}
        />{' '}
        {words.days}
      </p>
      {leftOut > 0 && <p className={styles.hint}>{words.leftOut(leftOut)}</p>}
    </fieldset>
  )
}

interface NumberFieldProps {
  readonly label: string
  readonly value: number | null
  readonly min: number
  readonly step: number | 'any'
  /** null where the reader emptied the field. Not called for what is no number in range. */
  readonly onChange: (value: number | null) => void
}

function NumberField({ label, value, min, step, onChange }: NumberFieldProps) {
  // What is typed stays as typed, even where it is not a number yet.
  const [draft, setDraft] = useState<string | null>(null)
  const shown = draft ?? (value === null ? '' : String(value))
  return (
    <input
      className={styles.number}
      type="number"
      inputMode="decimal"
      aria-label={label}
      placeholder="–"
      min={min}
      step={step}
      value={shown}
      onChange={({ target }) => {
        setDraft(target.value)
        if (target.value === '' && !target.validity.badInput) onChange(null)
        else if (target.validity.valid) onChange(target.valueAsNumber)
      }}
      onBlur={() => setDraft(null)}
    />
  )
}
