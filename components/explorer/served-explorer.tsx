import { type ReactNode, useState } from 'react'
import { isSearchAddressed } from '@/components/site/addressed-data'
import { SCREEN, SCREEN_AND_WORDS, useTable } from '@/components/state/use-table'
import { useMessages } from '../messages/use-messages'
import { PartBoundary } from '../parts/part-boundary'
import { PartFailed } from '../parts/part-failed'
import type { ExplorerProps } from './explorer-props'
import { Screen } from './screen'
import { ServedSource } from './served-source'

interface ServedExplorerProps extends Omit<ExplorerProps, 'data'> {
  /** Whether the words of the screen are here in the reader's language. */
  readonly hasWords: boolean
}

/** A dataset of this host: fetches its table, then shows the screen. */
export function ServedExplorer(props: ServedExplorerProps) {
  const { facts, datasets, table: addresses, tiles, contact, parts, fileBar, children } = props
  const [{ source, tries }, setTry] = useState(() => ({
    source: new ServedSource(facts, addresses),
    tries: 0,
  }))
  // What broke the screen may be a table that is wrong and kept by the browser.
  const retry = () =>
    setTry({ source: new ServedSource(facts, addresses, 'reload'), tries: tries + 1 })
  const [firstParts] = useState(() => (isSearchAddressed() ? SCREEN_AND_WORDS : SCREEN))
  const state = useTable(source, firstParts)
  if (state.status === 'ready' && props.hasWords) {
    const { table: loaded } = state
    return (
      <PartBoundary key={tries} failed={() => <Broken retry={retry}>{children}</Broken>}>
        <Screen
          source={source}
          loaded={loaded}
          facts={facts}
          datasets={datasets}
          tiles={tiles}
          contact={contact}
          parts={parts}
          pageId={facts.id}
          fileBar={fileBar}
        />
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

interface BrokenProps {
  readonly retry: () => void
  /** The list that the server wrote. */
  readonly children: ReactNode
}

function Broken({ retry, children }: BrokenProps) {
  const { parts } = useMessages('screen')
  return (
    <>
      {children}
      <PartFailed name="screen" isBroken floats note={parts.listStays} retry={retry} />
    </>
  )
}
