import type { DatasetFacts } from '@/components/state/dataset-facts'
import type { ViewProblem } from '@/geo/view/view-query'
import type { ViewState } from '@/geo/view/view-state'
import type { DatasetName } from '../head/head-title'
import type { dayBins } from './day-bins'
import type { FacetOptions } from './facet-links'
import type { LargeAnswer } from './large-answer'

/** What the page of a dataset that is too large for a browser is made of, as plain data. */
export interface LargeProps {
  readonly facts: DatasetFacts
  readonly datasets: readonly DatasetName[]
  /** The version of the rows that are counted. */
  readonly version: string
  readonly state: ViewState
  readonly problems: readonly ViewProblem[]
  readonly offered: readonly FacetOptions[]
  readonly answer: LargeAnswer
  /** The rows of any day that the rest of the filter leaves. */
  readonly histogram: ReturnType<typeof dayBins>
  /** How many rows a browser is sent. */
  readonly mostRows: number
}
