import { chosenFacets, type Filter, isReversed } from './filter'

/** Whether a filter asks for days alone, or nothing: what was counted by day can answer it. */
export const asksForDaysAlone = (filter: Filter): boolean =>
  !filter.impossible &&
  !isReversed(filter) &&
  filter.q.trim() === '' &&
  filter.bbox === null &&
  filter.chain === null &&
  chosenFacets(filter.choices).length === 0
