import type { Catalogues } from '@/components/messages/catalogues'
import { DAY_TICKS, KM_TICKS } from '@/components/panel/log-scale'
import type { Answer } from '@/geo/table/answers'

/** What answers can be charted by. */
export interface AnswerMeasure {
  readonly title: string
  readonly unit: string
  /** Values to mark, ascending. */
  readonly ticks: readonly number[]
  /** null where an answer has no such value. */
  readonly measureOf: (answer: Answer) => number | null
  /** A value in words. */
  readonly say: (value: number) => string
}

/** How long answers took, and how far they were. */
export const answerMeasures = ({
  answers: words,
  days,
  km,
}: Catalogues['analysis']): readonly AnswerMeasure[] => [
  {
    title: words.chartTitles.days,
    unit: words.days,
    ticks: DAY_TICKS,
    measureOf: ({ leastDays }) => leastDays,
    say: days,
  },
  {
    title: words.chartTitles.km,
    unit: words.km,
    ticks: KM_TICKS,
    measureOf: (answer) => answer.km,
    say: km,
  },
]
