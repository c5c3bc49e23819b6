'use client'

import type { ReactNode } from 'react'
import { useState } from 'react'
import type { DatasetFacts } from './dataset-facts'
import type { EmbedPart } from './embed/embed-parts'
import { messages } from './messages/messages'
import type { OperatorTiles } from './operator-tiles'
import { PartBoundary } from './parts/part-boundary'
import { PartFailed } from './parts/part-failed'
import { Screen } from './screen'
import { tableAddress } from './table-address'
import { useTable } from './use-table'

interface ExplorerProps {
  readonly facts: DatasetFacts
  readonly tiles: OperatorTiles | null
  /** The parts an embed shows; null for the whole screen. */
  readonly parts: readonly EmbedPart[] | null
  /** The same screen as the server wrote it, shown until the table is here, without JavaScript, and in place of a screen that broke. */
  readonly children: ReactNode
}

/** One dataset, explored: fetches the table, then shows the screen. */
export function Explorer({ facts, tiles, parts, children }: ExplorerProps) {
  const state = useTable(tableAddress(facts.id, facts.version))
  const [tries, setTries] = useState(0)
  if (state.status === 'ready') {
    const failed = () => (
      <>
        {children}
        <PartFailed
          name="screen"
          isBroken
          floats
          note={messages.parts.listStays}
          retry={() => setTries(tries + 1)}
        />
      </>
    )
    return (
      <PartBoundary key={tries} failed={failed}>
        <Screen table={state.table} facts={facts} tiles={tiles} parts={parts} />
      </PartBoundary>
    )
  }
  return (
    <>
      {children}
      {state.status === 'failed' && <PartFailed name="incidents" floats retry={state.retry} />}
    </>
  )
}
