import type { ReactNode } from 'react'
import { useMessages } from '@/components/messages/use-messages'
import type { Facet } from '@/geo/table/facets'
import styles from './filters.module.css'

export interface FacetOption {
  readonly id: string
  readonly label: string
  readonly count: number
  readonly glyph?: ReactNode
}

interface FacetGroupProps {
  readonly facet: Facet
  readonly options: readonly FacetOption[]
  /** null: all of them. */
  readonly chosen: readonly string[] | null
  readonly onChange: (chosen: readonly string[] | null) => void
  /** Many options are folded away until they are asked for. */
  readonly isFolded?: boolean
}

/** One filter: a chip for each option with how many incidents it has under the other filters. */
export function FacetGroup({ facet, options, chosen, onChange, isFolded }: FacetGroupProps) {
  const { filters, facets } = useMessages('screen')
  const isOn = (id: string) => chosen === null || chosen.includes(id)
  const toggle = (id: string) => {
    const next = options
      .map((option) => option.id)
      .filter((other) => (other === id) !== isOn(other))
    onChange(next.length === options.length ? null : next)
  }
  const set = chosen === null ? 'none' : 'all'
  const chips = (
    <div className={styles.chips}>
      {options.map(({ id, label, count, glyph }) => (
        <label key={id} className={styles.chip} data-on={isOn(id)}>
          <input type="checkbox" checked={isOn(id)} onChange={() => toggle(id)} />
          {glyph}
          <span>{label}</span> <span className={styles.count}>{count}</span>
        </label>
      ))}
    </div>
  )
  return (
    <fieldset className={styles.facet}>
      <legend>{facets[facet]}</legend>
      <button
        type="button"
        className={styles.bulk}
        aria-label={set === 'none' ? filters.noneOf(facets[facet]) : filters.allOf(facets[facet])}
        onClick={() => onChange(set === 'none' ? [] : null)}
      >
        {filters[set]}
      </button>
      {isFolded ? (
        <details className={styles.folded}>
          <summary>{filters.choose(chosen?.length ?? null, options.length)}</summary>
          {chips}
        </details>
      ) : (
        chips
      )}
    </fieldset>
  )
}
