'use client'

import { type ReactNode, useState } from 'react'
import type { ReportContact } from '@/geo/record/report'
import type { TablePart } from '@/geo/table/columns'
import '../messages/first-words'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import type { EmbedPart } from '../embed/embed-parts'
import type { DatasetName } from '../head/head-title'
import { LanguageContext } from '../messages/language-context'
import { useMessages } from '../messages/use-messages'
import { useReaderLanguage } from '../messages/use-reader-language'
import { PartBoundary } from '../parts/part-boundary'
import { PartFailed } from '../parts/part-failed'
import type { OperatorTiles } from './operator-tiles'
import { Screen } from './screen'
import { ServedSource } from './served-source'
import { SCREEN, SCREEN_AND_WORDS, useTable } from './use-table'

interface ExplorerProps {
  readonly facts: DatasetFacts
  readonly datasets: readonly DatasetName[]
  /** Where the parts of the table are. */
  readonly table: Readonly<Record<TablePart, string>>
  /** Something is searched for from the start. */
  readonly isSearch: boolean
  readonly tiles: readonly OperatorTiles[]
  /** Where errors are reported to. */
  readonly contact: ReportContact | null
  /** The parts an embed shows; null for the whole screen. */
  readonly parts: readonly EmbedPart[] | null
  /** The same screen as the server wrote it, shown until the table is here, without JavaScript, and in place of a screen that broke. */
  readonly children: ReactNode
}

/** One dataset, explored: fetches the table, then shows the screen. */
export function Explorer(props: ExplorerProps) {
  const { facts, datasets, table: addresses, isSearch, tiles, contact, parts, children } = props
  const [{ source, tries }, setTry] = useState(() => ({
    source: new ServedSource(facts, addresses),
    tries: 0,
  }))
  // What broke the screen may be a table that is wrong and kept by the browser.
  const retry = () =>
    setTry({ source: new ServedSource(facts, addresses, 'reload'), tries: tries + 1 })
  const state = useTable(source, isSearch ? SCREEN_AND_WORDS : SCREEN)
  const choice = useReaderLanguage()
  if (state.status === 'ready' && choice) {
    const { table: loaded } = state
    return (
      <LanguageContext value={choice}>
        <PartBoundary
          key={tries}
          failed={() => (
            <>
              {children}
              <ScreenBroke retry={retry} />
            </>
          )}
        >
          <Screen
            source={source}
            loaded={loaded}
            facts={facts}
            datasets={datasets}
            tiles={tiles}
            contact={contact}
            parts={parts}
          />
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
