'use client'

import { useSyncExternalStore } from 'react'
import { addressedData } from '@/components/site/addressed-data'
import { parseDataReference } from '@/geo/view/data-reference'
import '../messages/first-words'
import { DEFAULT_CHOICE, LanguageContext } from '../messages/language-context'
import { withMessages } from '../messages/shown-language'
import { useReaderLanguage } from '../messages/use-reader-language'
import { DropAnywhere } from '../open-data/drop-anywhere'
import { openFiles } from '../open-data/opened-data'
import { lazyPart } from '../parts/lazy-part'
import type { ExplorerProps } from './explorer-props'
import { ServedExplorer } from './served-explorer'

/** Loaded when a file is read, or an address names one. */
const FileExplorer = lazyPart(() => withMessages(import('./file-explorer'), 'openData'), {
  name: 'file',
  floats: true,
  isForFiles: true,
})

/** One dataset explored, or the file that the address names in its place. */
export function Explorer({ data, children, ...props }: ExplorerProps) {
  const language = useReaderLanguage()
  const named = useSyncExternalStore(openFiles.subscribe, addressedData, () => data)
  const isFile = named !== null && parseDataReference(named) !== null
  return (
    <LanguageContext value={language ?? DEFAULT_CHOICE}>
      {isFile ? (
        language ? (
          <FileExplorer key={named} {...props} data={data} reference={named} />
        ) : (
          children
        )
      ) : (
        <ServedExplorer {...props} hasWords={language !== null}>
          {children}
        </ServedExplorer>
      )}
      {props.parts === null && <DropAnywhere />}
    </LanguageContext>
  )
}
