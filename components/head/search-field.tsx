import { type RefObject, useEffect, useId, useRef, useState } from 'react'
import { useMessages } from '@/components/messages/use-messages'
import { cutSearch, SEARCH_LIMIT } from '@/geo/view/view-query'
import styles from './head.module.css'

interface SearchFieldProps {
  readonly text: string
  readonly onSearch: (text: string) => void
}

/** The words that are searched for, as many as a link can carry; says so where more were typed or pasted. */
export function SearchField({ text, onSearch }: SearchFieldProps) {
  const { head } = useMessages('screen')
  const field = useRef<HTMLInputElement>(null)
  const note = useId()
  /** What was kept of a longer text: the note stands for as long as that does. */
  const [kept, setKept] = useState<string | null>(null)
  const isCut = kept !== null && kept === text
  useSlashKey(field)
  function search(typed: string) {
    const cut = cutSearch(typed)
    setKept(cut === typed ? null : cut)
    onSearch(cut)
  }
  return (
    <div className={styles.search} data-print="none">
      <input
        ref={field}
        type="search"
        aria-label={head.search}
        aria-describedby={isCut ? note : undefined}
        placeholder={head.searchHint}
        value={text}
        onChange={({ target }) => search(target.value)}
      />
      <svg className={styles.searchSign} viewBox="0 0 20 20" aria-hidden="true">
        <circle cx="9" cy="9" r="5.5" />
        <path d="m13.2 13.2 4 4" />
      </svg>
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
