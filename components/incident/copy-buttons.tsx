'use client'

import { useState } from 'react'
import { recordMessages } from '@/components/messages/record'
import { useCopy } from '@/components/share/use-copy'
import {
  bibTexCitation,
  type CitedIncident,
  cslCitation,
  plainCitation,
} from '@/geo/record/citation'
import takeAway from './take-away.module.css'
import { today } from './today'

const words = recordMessages.incident

const COPIES: readonly {
  label: string
  text: (cited: CitedIncident) => string
  isLink?: boolean
}[] = [
  { label: words.cite, text: (cited) => plainCitation(cited, words.citation) },
  { label: words.copyBibTex, text: (cited) => bibTexCitation(cited, words.citation) },
  { label: words.copyCsl, text: (cited) => cslCitation(cited, words.citation) },
  { label: words.copyLink, text: ({ address }) => address, isLink: true },
]

/** Copies a citation or the link. Hidden where scripts do not run: the files and the address are links beside it. */
export function CopyButtons({ cited, withLink }: { cited: CitedIncident; withLink: boolean }) {
  const { copy, copied } = useCopy()
  const [last, setLast] = useState('')
  return (
    <>
      {COPIES.filter(({ isLink }) => withLink || !isLink).map(({ label, text }) => (
        <button
          key={label}
          type="button"
          className={takeAway.copy}
          onClick={() => {
            setLast(label)
            copy(text({ ...cited, accessed: today() }))
          }}
        >
          {copied && last === label ? words.copied : label}
        </button>
      ))}
      <span aria-live="polite" className="visually-hidden">
        {copied ? words.copied : ''}
      </span>
    </>
  )
}
