import type { ReactNode } from 'react'
import { useMessages } from '@/components/messages/use-messages'
import type { Facet } from '@/geo/table/facets'
import styles from './facet-group.module.css'

export interface FacetOption {
  readonly id: string
  readonly label: string
  readonly count: number
  readonly glyph?: ReactNode
}

/** The options of the facets that a table has. */
export type FacetGroups = { readonly [Id in Facet]?: readonly FacetOption[] }

interface FacetGroupProps {
  readonly facet: Facet
  readonly options: readonly FacetOption[]
  /** null: all of them. */
  readonly chosen: readonly string[] | null
  readonly onChange: (chosen: readonly string[] | null) => void
}

/** One filter: a row for each option with how many incidents it has under the other filters, and a button for it alone. */
export function FacetGroup({ facet, options, chosen, onChange }: FacetGroupProps) {
  const { filters, facetName } = useMessages('screen')
  const name = facetName(facet)
  const isOn = (id: string) => chosen === null || chosen.includes(id)
  const toggle = (id: string) => {
    const next = options
      .map((option) => option.id)
      .filter((other) => (other === id) !== isOn(other))
    onChange(next.length === options.length ? null : next)
  }
  const set = chosen === null ? 'none' : 'all'
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>
        <bdi>{name}</bdi>
      </legend>
      <button
        type="button"
        className={styles.bulk}
        aria-label={set === 'none' ? filters.noneOf(name) : filters.allOf(name)}
        onClick={() => onChange(set === 'none' ? [] : null)}
      >
        {filters[set]}
      </button>
      {options.map(({ id, label, count, glyph }) => (
        <div key={id} className={styles.option}>
          <label data-on={isOn(id)}>
            <input type="checkbox" checked={isOn(id)} onChange={() => toggle(id)} />
            {glyph}
            <span dir="auto" className={styles.name}>
              {label}
            </span>{' '}
            <span className={styles.count}>{count}</span>
          </label>
          <button type="button" onClick={() => onChange([id])}>
            {filters.only} <span className="visually-hidden">{label}</span>
          </button>
        </div>
      ))}
    </fieldset>
  )
}
