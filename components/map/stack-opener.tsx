import { useEffect, useEffectEvent } from 'react'
import { useMap } from 'react-leaflet'
import type { MarkLook } from './mark-element'
import { openStack, type Stack } from './stack-popup'

interface StackOpenerProps {
  /** Opened once for each object. */
  readonly stack: Stack
  readonly look: MarkLook
  /** Called where the reader gives up a list that did not come. */
  readonly onClose: () => void
}

/** Opens the list of the incidents at one point. */
export default function StackOpener({ stack, look }: StackOpenerProps) {
  const map = useMap()
  const open = useEffectEvent((wanted: Stack) => openStack(map, wanted, look))
  useEffect(() => open(stack), [stack])
  return null
}
