import { startTransition, useEffect, useState, useSyncExternalStore } from 'react'
import head from '../head/head.module.css'
import { HeadTitle } from '../head/head-title'
import { OpenDataButton } from '../head/open-data-button'
import { FileBar } from '../open-data/file-bar'
import { openFiles } from '../open-data/opened-data'
import { WantedFile } from '../open-data/wanted-file'
import type { ExplorerProps } from './explorer-props'
import { Screen } from './screen'
import shell from './shell.module.css'

interface FileExplorerProps extends Omit<ExplorerProps, 'children'> {
  /** What the address names in place of the dataset. */
  readonly reference: string
}

/** A file in place of the dataset: its screen once it is open, and until then what is wanted. */
export default function FileExplorer({ reference, ...props }: FileExplorerProps) {
  const { facts, datasets, tiles, parts } = props
  const data = useSyncExternalStore(openFiles.subscribe, () => openFiles.get(reference))
  // Of very many rows it takes longer than a page may be held up: React then makes it in pieces.
  const [isBegun, setBegun] = useState(false)
  useEffect(() => startTransition(() => setBegun(true)), [])
  if (!data) {
    return (
      <div className={shell.screen}>
        <header className={head.head}>
          <HeadTitle facts={facts} datasets={datasets} />
          <OpenDataButton isInMenu={false} />
        </header>
        <WantedFile reference={reference} />
      </div>
    )
  }
  if (!isBegun) return null
  const { source, table } = data
  return (
    <Screen
      source={source}
      loaded={table}
      facts={source.known}
      datasets={datasets}
      tiles={tiles}
      contact={null}
      parts={parts}
      pageId={facts.id}
      fileBar={<FileBar data={data} datasets={datasets} />}
    />
  )
}
