import { type RefObject, useEffect, useId, useRef, useState } from 'react'
import { useMessages } from '@/components/messages/use-messages'
import { lazyPart } from '@/components/parts/lazy-part'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import type { Suggestion } from '@/geo/table/suggest'
import { type IncidentTable, isSearchable } from '@/geo/table/table'
import { cutSearch, SEARCH_LIMIT } from '@/geo/view/view-query'
import styles from './head.module.css'

/** Loaded when the reader first types. */
const SearchSuggestions = lazyPart(() => import('./search-suggestions'), {
  name: 'suggestions',
  floats: true,
  pending: null,
})

interface SearchFieldProps {
  readonly text: string
  readonly table: IncidentTable
  readonly facts: DatasetFacts
  readonly onSearch: (text: string) => void
  /** The reader is about to search: what is searched through is wanted. */
  readonly onBegin: () => void
  readonly onChoose: (suggestion: Suggestion) => void
}

/** The words that are searched for, as many as a link can carry, and what they may mean; says so where more were typed or pasted. */
export function SearchField(props: SearchFieldProps) {
  const { text, table, facts, onSearch, onBegin, onChoose } = props
  const { head } = useMessages('screen')
  const field = useRef<HTMLInputElement>(null)
  const [note, list] = [useId(), useId()]
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState<string | null>(null)
  /** What was kept of a longer text: the note stands for as long as that does. */
  const [kept, setKept] = useState<string | null>(null)
  const isCut = kept !== null && kept === text
  useSlashKey(field)
  function search(typed: string) {
    const cut = cutSearch(typed)
    setKept(cut === typed ? null : cut)
    onSearch(cut)
    setActive(null)
    setOpen(true)
  }
  function close() {
    setActive(null)
    setOpen(false)
  }
  const isSuggesting = isOpen && text.trim() !== '' && isSearchable(table)
  return (
    <div className={styles.search} data-print="none">
      <input
        ref={field}
        type="search"
        aria-label={head.search}
        aria-describedby={isCut ? note : undefined}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={isSuggesting ? list : undefined}
        aria-activedescendant={isSuggesting ? (active ?? undefined) : undefined}
        autoComplete="off"
        placeholder={head.searchHint}
        value={text}
        onChange={({ target }) => search(target.value)}
        onFocus={onBegin}
        onBlur={close}
        onKeyDown={({ key }) => key === 'ArrowDown' && setOpen(true)}
      />
      <svg className={styles.searchSign} viewBox="0 0 20 20" aria-hidden="true">
        <circle cx="9" cy="9" r="5.5" />
        <path d="m13.2 13.2 4 4" />
      </svg>
      {isSuggesting && (
        <SearchSuggestions
          id={list}
          field={field}
          text={text}
          table={table}
          facts={facts}
          onActive={setActive}
          onChoose={(suggestion) => {
            close()
            onChoose(suggestion)
          }}
          onClose={close}
        />
      )}
      <p id={note} aria-live="polite" className={styles.searchNote}>
        {isCut && head.searchCut(SEARCH_LIMIT)}
      </p>
    </div>
  )
}

/** "/" goes to the search field, unless the reader is typing somewhere. */
function useSlashKey(search: RefObject<HTMLInputElement | null>) {
  useEffect(() => {
    const focusSearch = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof HTMLElement &&
        event.target.closest('input, textarea, select, dialog')
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      search.current?.focus()
    }
    document.addEventListener('keydown', focusSearch)
    return () => document.removeEventListener('keydown', focusSearch)
  }, [search])
}
