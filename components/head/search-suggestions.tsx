import { type RefObject, useEffect, useEffectEvent, useMemo, useState } from 'react'
import { RowGlyph } from '@/components/glyph/row-glyph'
import { useMessages } from '@/components/messages/use-messages'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import { lookOf, type RowLook } from '@/geo/table/look'
import type { Suggestion } from '@/geo/table/suggest'
import type { IncidentTable } from '@/geo/table/table'
import styles from './suggestions.module.css'
import { useSuggestions } from './use-suggestions'

interface SearchSuggestionsProps {
  readonly id: string
  readonly field: RefObject<HTMLInputElement | null>
  readonly text: string
  /** With what is searched through. */
  readonly table: IncidentTable
  readonly facts: DatasetFacts
  /** Which option the arrow keys are at, by its id. */
  readonly onActive: (id: string | null) => void
  readonly onChoose: (suggestion: Suggestion) => void
  readonly onClose: () => void
}

/** What a search may mean, below its field: arrow keys move, Enter and a click choose, Escape closes. */
export default function SearchSuggestions(props: SearchSuggestionsProps) {
  const { id, field, text, table, facts, onActive, onChoose, onClose } = props
  const { suggestions: words } = useMessages('screen')
  const found = useSuggestions(table, text, facts)
  const look = useMemo(() => lookOf(table, facts), [table, facts])
  /** The option the reader is at, for this text alone. */
  const [at, setAt] = useState<{ readonly text: string; readonly option: number } | null>(null)
  const active = at?.text === text && at.option < found.length ? at.option : null
  const move = (option: number | null) => {
    setAt(option === null ? null : { text, option })
    onActive(option === null ? null : `${id}-${option}`)
  }
  const press = useEffectEvent((event: KeyboardEvent) => {
    // Enter that ends the writing of a letter chooses nothing.
    if (event.isComposing) return
    const next = nextOption(event.key, active, found.length)
    const chosen = event.key === 'Enter' && active !== null ? found[active] : undefined
    if (event.key === 'Escape') onClose()
    else if (next !== undefined) move(next)
    else if (chosen) onChoose(chosen)
    else return
    event.preventDefault()
    event.stopPropagation()
  })
  useEffect(() => {
    const input = field.current
    const onKeyDown = (event: KeyboardEvent) => press(event)
    input?.addEventListener('keydown', onKeyDown)
    return () => input?.removeEventListener('keydown', onKeyDown)
  }, [field])
  return (
    <>
      <p aria-live="polite" className="visually-hidden">
        {words.count(found.length)}
      </p>
      {found.length > 0 && (
        <div role="listbox" id={id} aria-label={words.title} className={styles.list}>
          {found.map((each, i) => (
            <div
              key={keyOf(each)}
              role="option"
              id={`${id}-${i}`}
              aria-selected={i === active}
              tabIndex={-1}
              className={styles.option}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => onChoose(each)}
              onKeyDown={({ key }) => key === 'Enter' && onChoose(each)}
            >
              <Option suggestion={each} table={table} look={look} />
            </div>
          ))}
        </div>
      )}
    </>
  )
}

/** Where an arrow key leads; null is back in the text, undefined for any other key. */
function nextOption(key: string, active: number | null, count: number): number | null | undefined {
  if (count === 0) return undefined
  if (key === 'ArrowDown') return active === null ? 0 : active + 1 < count ? active + 1 : null
  if (key === 'ArrowUp') return active === null ? count - 1 : active > 0 ? active - 1 : null
  return undefined
}

function keyOf(suggestion: Suggestion): string {
  switch (suggestion.kind) {
    case 'day':
      return `day ${suggestion.span.start} ${suggestion.span.end}`
    case 'place':
      return `place ${suggestion.place}`
    case 'name':
    case 'words':
      return `${suggestion.kind} ${suggestion.name}`
    case 'incident':
      return `incident ${suggestion.row}`
  }
}

interface OptionProps {
  readonly suggestion: Suggestion
  readonly table: IncidentTable
  readonly look: RowLook
}

function Option({ suggestion, table, look }: OptionProps) {
  const { suggestions: words, days } = useMessages('screen')
  if (suggestion.kind === 'incident') {
    const { row } = suggestion
    return (
      <>
        <RowGlyph look={look} row={row} />
        <span className={styles.name} dir="auto">
          {table.title.at(row)}
        </span>
        <span className={styles.soft}>
          {days(table.start[row] as number, table.end[row] as number)}
        </span>
      </>
    )
  }
  const { kind, incidents } = suggestion
  const name =
    kind === 'day'
      ? days(suggestion.span.start, suggestion.span.end)
      : kind === 'place'
        ? suggestion.place
        : suggestion.name
  return (
    <>
      <span className={styles.kind}>{words.kinds[kind]}</span>
      <span className={styles.name} dir="auto">
        {name}
      </span>
      <span className={styles.soft}>{words.incidents(incidents)}</span>
    </>
  )
}
