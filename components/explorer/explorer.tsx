'use client'

import '../messages/first-words'
import type { ReactNode } from 'react'
import type { EmbedPart } from '../embed/embed-parts'
import { LanguageContext } from '../messages/language-context'
import { useReaderLanguage } from '../messages/use-reader-language'
import { LoadFailed } from '../result/load-failed'
import type { DatasetFacts } from './dataset-facts'
import type { OperatorTiles } from './operator-tiles'
import { Screen } from './screen'
import { tableAddress } from './table-address'
import { useTable } from './use-table'

interface ExplorerProps {
  readonly facts: DatasetFacts
  readonly tiles: OperatorTiles | null
  /** The parts an embed shows; null for the whole screen. */
  readonly parts: readonly EmbedPart[] | null
  /** The same screen as the server wrote it, shown until the table is here, and without JavaScript. */
  readonly children: ReactNode
}

/** One dataset, explored: fetches the table, then shows the screen. */
export function Explorer({ facts, tiles, parts, children }: ExplorerProps) {
  const state = useTable(tableAddress(facts.id, facts.version))
  const choice = useReaderLanguage()
  if (state.status === 'ready' && choice) {
    return (
      <LanguageContext value={choice}>
        <Screen table={state.table} facts={facts} tiles={tiles} parts={parts} />
      </LanguageContext>
    )
  }
  return (
    <>
      {children}
      {state.status === 'failed' && <LoadFailed retry={state.retry} />}
    </>
  )
}
