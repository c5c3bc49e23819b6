'use client'

import { useEffect, useState } from 'react'
import type { Catalogues } from '@/components/messages/catalogues'
import type { Language } from '@/components/messages/language'
import { useLanguage } from '@/components/messages/language-context'
import { loadMessages } from '@/components/messages/load-messages'
import { useCopy } from '@/components/share/use-copy'
import { today } from '@/components/state/today'
import {
  bibTexCitation,
  type CitationWords,
  type CitedIncident,
  cslCitation,
  plainCitation,
} from '@/geo/record/citation'
import takeAway from './take-away.module.css'

interface CopyButtonsProps {
  readonly cited: CitedIncident
  readonly withLink: boolean
  /** What the buttons say. A page hands it down, so that it needs no catalogue to be read. */
  readonly words: Pick<
    Catalogues['record']['incident'],
    'cite' | 'copyBibTex' | 'copyCsl' | 'copyLink' | 'copied'
  >
}

type TextOf = (cited: CitedIncident, language: Language) => string | Promise<string>

const written =
  (write: (cited: CitedIncident, words: CitationWords) => string): TextOf =>
  async (cited, language) =>
    write(cited, (await loadMessages(language, 'record')).incident.citation)

const COPIES: readonly (readonly [Exclude<keyof CopyButtonsProps['words'], 'copied'>, TextOf])[] = [
  ['cite', written(plainCitation)],
  ['copyBibTex', written(bibTexCitation)],
  ['copyCsl', written(cslCitation)],
  ['copyLink', ({ address }) => address],
]

/** Copies a citation or the link. Hidden where scripts do not run: the files and the address are links beside it. */
export function CopyButtons({ cited, words, withLink }: CopyButtonsProps) {
  const language = useLanguage()
  const { copy, copied } = useCopy()
  const [last, setLast] = useState('')
  useEffect(() => {
    // At hand when a button is pressed; the press itself tries again.
    loadMessages(language, 'record').catch(() => undefined)
  }, [language])
  const press = async (label: string, textOf: TextOf) => {
    setLast(label)
    await copy(await textOf({ ...cited, accessed: today() }, language))
  }
  return (
    <>
      {COPIES.filter(([label]) => withLink || label !== 'copyLink').map(([label, textOf]) => (
        <button
          key={label}
          type="button"
          className={takeAway.copy}
          onClick={() => press(label, textOf)}
        >
          {copied && last === label ? words.copied : words[label]}
        </button>
      ))}
      <span aria-live="polite" className="visually-hidden">
        {copied ? words.copied : ''}
      </span>
    </>
  )
}
