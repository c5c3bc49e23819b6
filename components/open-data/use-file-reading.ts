import { useCallback, useEffect, useRef, useState } from 'react'
import { useMessages } from '@/components/messages/use-messages'
import { prepareForFile } from '../parts/lazy-part'
import { FileReader, NO_CHOICES, type ReadOutcome, type Refused } from './file-reader'
import type { FileReport, FileSummary } from './file-report'
import type { OpenedData } from './opened-data'
import type { ReadChoices, Wanted } from './read-worker'
import { rememberedMapping, rememberMapping } from './remembered-mappings'

/** How far the reading of a file is. */
export type ReadingState =
  | { readonly step: 'none' }
  | { readonly step: 'reading'; readonly name: string; readonly done: number; readonly of: number }
  /** Something has to be answered, or agreed to. */
  | { readonly step: 'asked'; readonly name: string; readonly summary: FileSummary }
  | { readonly step: 'refused'; readonly name: string; readonly refusal: Refused }
  | { readonly step: 'nothing'; readonly name: string; readonly report: FileReport }
  | { readonly step: 'failed'; readonly name: string }

/** A file to be read. */
export interface FoundFile {
  readonly file: Blob
  readonly name: string
  /** Where it is on this host; null, or left out, for a reader's. */
  readonly address?: string | null
  /** How it was read before; left out where nobody has said anything of it. */
  readonly choices?: ReadChoices
}

export interface FileReadingControl {
  readonly state: ReadingState
  readonly choices: ReadChoices
  /** Reads a file. What was read before is not asked about again. */
  readonly begin: (file: FoundFile) => void
  /** Recognises the file again, under other choices. */
  readonly choose: (choices: ReadChoices) => void
  /** Reads it as it was agreed. */
  readonly agree: () => void
  /** Ends the reading; nothing is kept of it. */
  readonly cancel: () => void
}

/** Reads files one at a time, away from the page; `onOpened` is called with each that was read. */
export function useFileReading(onOpened: (data: OpenedData) => void): FileReadingControl {
  const words = useMessages('openData').file
  const [state, setState] = useState<ReadingState>({ step: 'none' })
  const [choices, setChoices] = useState(NO_CHOICES)
  const current = useRef<{ reader: FileReader; name: string } | null>(null)
  const opened = useRef(onOpened)
  opened.current = onOpened

  const end = useCallback(() => {
    current.current?.reader.close()
    current.current = null
  }, [])
  useEffect(() => end, [end])

  const ask = useCallback(
    async (next: ReadChoices, wants: Wanted, isAsked: boolean) => {
      const { reader, name } = current.current ?? {}
      if (!reader || name === undefined) return
      const outcome = await reader.read(next, wants)
      if (current.current?.reader !== reader) return
      if (outcome.kind === 'opened') {
        end()
        setState({ step: 'none' })
        opened.current(outcome.data)
        return
      }
      const remembered = next.fields === null && rememberedOf(outcome)
      if (remembered) {
        const choices = { ...next, ...remembered }
        setChoices(choices)
        await ask(choices, 'summary', isAsked)
        return
      }
      if (outcome.kind === 'summary' && !needsAsking(outcome.summary, isAsked)) {
        await ask(next, 'table', isAsked)
        return
      }
      setState(stateOf(outcome, name))
    },
    [end],
  )

  const begin = useCallback<FileReadingControl['begin']>(
    ({ file, name, address = null, choices: before }) => {
      end()
      const onProgress = (done: number, of: number) => setState({ step: 'reading', name, done, of })
      onProgress(0, file.size)
      prepareForFile()
      const reader = new FileReader(file, name, address, words, onProgress)
      current.current = { reader, name }
      setChoices(before ?? NO_CHOICES)
      void ask(before ?? NO_CHOICES, 'either', !before && address === null)
    },
    [end, ask, words],
  )
  const choose = useCallback(
    (next: ReadChoices) => {
      setChoices(next)
      void ask(next, 'summary', true)
    },
    [ask],
  )
  return {
    state,
    choices,
    begin,
    choose,
    agree: () => {
      if (state.step === 'asked') rememberMapping(state.summary)
      void ask(choices, 'table', true)
    },
    cancel: () => {
      end()
      setState({ step: 'none' })
    },
  }
}

/** What was said before of the columns of such a file. */
const rememberedOf = (outcome: ReadOutcome) =>
  outcome.kind === 'summary' && outcome.summary.convention === 'plain'
    ? rememberedMapping(outcome.summary)
    : null

/** Whether somebody has to look at what was recognised: columns of a known convention speak for themselves. */
const needsAsking = ({ questions, convention, format }: FileSummary, isAsked: boolean) =>
  questions.length > 0 || (isAsked && convention === 'plain' && format === 'delimited')

function stateOf(outcome: Exclude<ReadOutcome, { kind: 'opened' }>, name: string): ReadingState {
  if (outcome.kind === 'summary') return { step: 'asked', name, summary: outcome.summary }
  if (outcome.kind === 'nothing') return { step: 'nothing', name, report: outcome.report }
  if (outcome.kind === 'refused') return { step: 'refused', name, refusal: outcome.refusal }
  return { step: 'failed', name }
}
