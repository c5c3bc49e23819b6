import { type KeyboardEvent, type MouseEvent, useState } from 'react'
import { useWidth } from '@/components/ledger/use-width'
import type { FigureStatement } from '@/geo/record/figure-statement'
import { canvasMeasure } from './canvas-measure'
import { DisagreementFigure, type DisagreementProps, SizedDisagreement } from './disagreement'
import { rowId } from './row-id'

/** The picture as wide as its column. It is one stop of the Tab key; arrow keys go from dot to dot, and Enter to the dot's row. */
export function MeasuredDisagreement(props: DisagreementProps) {
  const [ref, width] = useWidth()
  const [measure] = useState(canvasMeasure)
  const [stop, setStop] = useState<string | null>(null)
  const first = props.family.tracks[0]?.statements[0]?.key
  const linkProps = (statement: FigureStatement) => ({
    tabIndex: statement.key === (stop ?? first) ? 0 : -1,
    onFocus: () => setStop(statement.key),
    onKeyDown: moveByArrow,
    onClick: (event: MouseEvent) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
      event.preventDefault()
      document.getElementById(rowId(statement))?.focus()
    },
  })
  return (
    <DisagreementFigure {...props} ref={ref}>
      {width > 0 && (
        <SizedDisagreement {...props} width={width} measure={measure} linkProps={linkProps} />
      )}
    </DisagreementFigure>
  )
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
}

function moveByArrow(event: KeyboardEvent<HTMLAnchorElement>): void {
  const step = STEPS[event.key]
  const dots = [...(event.currentTarget.closest('svg')?.querySelectorAll('a') ?? [])]
  const next = step && dots[dots.indexOf(event.currentTarget as never) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}
