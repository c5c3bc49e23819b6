'use client'

import { type ReactNode, useState } from 'react'
import type { TablePart } from '@/geo/table/columns'
import '../messages/first-words'
import type { EmbedPart } from '../embed/embed-parts'
import { LanguageContext } from '../messages/language-context'
import { useMessages } from '../messages/use-messages'
import { useReaderLanguage } from '../messages/use-reader-language'
import { PartBoundary } from '../parts/part-boundary'
import { PartFailed } from '../parts/part-failed'
import type { DatasetFacts } from './dataset-facts'
import type { OperatorTiles } from './operator-tiles'
import { Screen } from './screen'
import { ServedSource } from './served-source'
import { SCREEN, SCREEN_AND_WORDS, useTable } from './use-table'

interface ExplorerProps {
  readonly facts: DatasetFacts
  /** Where the parts of the table are. */
  readonly table: Readonly<Record<TablePart, string>>
  /** Something is searched for from the start. */
  readonly isSearch: boolean
  readonly tiles: OperatorTiles | null
  /** The parts an embed shows; null for the whole screen. */
  readonly parts: readonly EmbedPart[] | null
  /** The same screen as the server wrote it, shown until the table is here, without JavaScript, and in place of a screen that broke. */
  readonly children: ReactNode
}

/** One dataset, explored: fetches the table, then shows the screen. */
export function Explorer(props: ExplorerProps) {
  const { facts, table: addresses, isSearch, tiles, parts, children } = props
  const [source] = useState(() => new ServedSource(facts, addresses))
  const state = useTable(source, isSearch ? SCREEN_AND_WORDS : SCREEN)
  const choice = useReaderLanguage()
  const [tries, setTries] = useState(0)
  if (state.status === 'ready' && choice) {
    const { table: loaded } = state
    return (
      <LanguageContext value={choice}>
        <PartBoundary
          key={tries}
          failed={() => (
            <>
              {children}
              <ScreenBroke retry={() => setTries(tries + 1)} />
            </>
          )}
        >
          <Screen source={source} loaded={loaded} facts={facts} tiles={tiles} parts={parts} />
        </PartBoundary>
      </LanguageContext>
    )
  }
  return (
    <>
      {children}
      {state.status === 'failed' && <PartFailed name="incidents" floats retry={state.retry} />}
    </>
  )
}

/** Above the list that the server wrote. */
function ScreenBroke({ retry }: { readonly retry: () => void }) {
  const { parts } = useMessages('screen')
  return <PartFailed name="screen" isBroken floats note={parts.listStays} retry={retry} />
}
