import { useMemo, useState } from 'react'
import { fileAddress } from '@/components/site/addresses'
import type { Bounds } from '@/geo/space/position'
import { formatView } from '@/geo/view/view-query'
import { DayBrush } from './day-brush'
import { DensityView } from './density-view'
import type { LargeProps } from './large-props'
import { LargeScreen } from './large-screen'
import { useAnswer } from './use-answer'
import { useDates } from './use-dates'

/** The page of a large dataset in a browser: its dates are dragged, and its map is moved. */
export default function LiveScreen(props: LargeProps) {
  const { facts, version, state: first, answer: firstAnswer, histogram } = props
  const { dates, change } = useDates(first)
  const [box, setBox] = useState<Bounds | null>(null)
  const state = useMemo(() => ({ ...first, ...dates }), [first, dates])
  const view = formatView(state)
  const [firstView] = useState(() => formatView(first))
  const { answer, isCurrent, failed } = useAnswer(
    { view: firstView, box: '', answer: firstAnswer },
    { view, box: box?.join(',') ?? '' },
    { address: fileAddress(`/${facts.id}/counts.json`), version },
  )
  return (
    <LargeScreen
      {...props}
      state={state}
      answer={answer}
      isCurrent={isCurrent}
      failed={failed}
      brush={<DayBrush {...histogram} dates={dates} onDates={change} />}
      map={
        firstAnswer.density && (
          <DensityView
            facts={facts}
            first={firstAnswer.density}
            density={answer.density}
            rows={answer.count.rows}
            onBox={setBox}
          />
        )
      }
    />
  )
}
