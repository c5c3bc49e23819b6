'use client'

import { lazy, type ReactNode, Suspense } from 'react'
import '../messages/first-words'
import { DEFAULT_CHOICE, LanguageContext } from '../messages/language-context'
import { withMessages } from '../messages/shown-language'
import { useReaderLanguage } from '../messages/use-reader-language'
import { PartBoundary } from '../parts/part-boundary'
import type { LargeProps } from './large-props'

const LiveScreen = lazy(() => withMessages(import('./live-screen'), 'large', 'ledger', 'query'))

interface LargeExplorerProps extends LargeProps {
  /** The same as the server wrote it: it stays where the rest does not come. */
  readonly children: ReactNode
}

/** The page of a large dataset, whose dates can be dragged once the browser has what that needs. */
export function LargeExplorer({ children, ...props }: LargeExplorerProps) {
  const language = useReaderLanguage()
  // What the address says wrong has to be put right first: there is nothing to count.
  const canMove = language !== null && props.problems.length === 0
  return (
    <LanguageContext value={language ?? DEFAULT_CHOICE}>
      {canMove ? (
        <PartBoundary failed={() => children}>
          <Suspense fallback={children}>
            <LiveScreen {...props} />
          </Suspense>
        </PartBoundary>
      ) : (
        children
      )}
    </LanguageContext>
  )
}
