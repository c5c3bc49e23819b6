import { analysisEn } from '@/components/messages/analysis-en'
import type { Answer } from '@/geo/table/answers'
import { DAY_TICKS, KM_TICKS } from './log-scale'

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

const words = analysisEn.answers

/** How long answers took, and how far they were. */
export const ANSWER_MEASURES: readonly AnswerMeasure[] = [
  {
    title: words.chartTitles.days,
    unit: words.days,
    ticks: DAY_TICKS,
    measureOf: ({ leastDays }) => leastDays,
    say: analysisEn.days,
  },
  {
    title: words.chartTitles.km,
    unit: words.km,
    ticks: KM_TICKS,
    measureOf: ({ km }) => km,
    say: analysisEn.km,
  },
]
