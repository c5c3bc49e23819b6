import { type ComponentType, useEffect, useState } from 'react'
import { withMessages } from '@/components/messages/shown-language'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import { whenIdle } from '@/components/state/when-idle'
import type { ViewState } from '@/geo/view/view-state'

interface PaperWordsProps {
  readonly facts: DatasetFacts
  readonly view: ViewState
}

/**
 * The filter in words, for paper. A page is printed at once, so that the words are fetched before,
 * in a quiet moment; should they not come, the address at the foot of the paper still says it.
 */
export function PaperWords(props: PaperWordsProps) {
  const [Words, setWords] = useState<ComponentType<PaperWordsProps> | null>(null)
  useEffect(() => {
    let isGone = false
    whenIdle()
      .then(() => withMessages(import('./paper-filter'), 'query'))
      .then((part) => isGone || setWords(() => part.default))
      .catch(() => {})
    return () => {
      isGone = true
    }
  }, [])
  return Words && <Words {...props} />
}
