'use client'

import { type ReactNode, useSyncExternalStore } from 'react'
import { withMessages } from '../messages/shown-language'
import { lazyPart } from '../parts/lazy-part'
import type { FrozenData } from '../site/frozen-data'
import { Explorer } from './explorer'

const FrozenBar = lazyPart(() => withMessages(import('../frozen/frozen-bar'), 'record'), {
  name: 'frozen',
})

interface FrozenViewProps {
  /** What is said where no view lies beside the page. */
  readonly children: ReactNode
}

/** The view that lies beside the page, once it is there. */
export function FrozenView({ children }: FrozenViewProps) {
  const data = useSyncExternalStore<FrozenData | null>(
    subscribe,
    () => window.riposteFrozen ?? null,
    () => null,
  )
  if (!data) return children
  const { facts, table } = data
  return (
    <Explorer
      facts={facts}
      datasets={[{ id: facts.id, title: facts.title }]}
      table={table}
      data={null}
      tiles={[]}
      contact={null}
      parts={null}
      fileBar={<FrozenBar facts={facts} />}
    >
      {null}
    </Explorer>
  )
}

const subscribe = () => () => {}
