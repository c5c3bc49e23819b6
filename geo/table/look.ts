import { ACTS, type Act } from '../vocabulary'
import type { LookFacts, Tone } from './channels'
import { facetColumn, firstCode } from './facets'
import { columnOf, type IncidentTable } from './table'

/** The tone of an option of the facet that makes the colour; neutral for any that has none. */
export function toneOfOption({ channels, targets, tones }: LookFacts, option: string): Tone {
  if (channels.colour !== 'target') return tones[option] ?? 'neutral'
  return targets.find(({ id }) => id === option)?.tone ?? 'neutral'
}

/** The tones of rows, each option looked up once. A row with several options has that of the first. */
export function toneFinder(table: IncidentTable, facts: LookFacts): (row: number) => Tone {
  const column = facetColumn(table, facts.channels.colour)
  if (!column) return () => 'neutral'
  const tones = column.options.map((option) => toneOfOption(facts, option))
  return (row) => tones[firstCode(column, row)] ?? 'neutral'
}

/**
 * The shapes of rows, called by the acts they are drawn for. Options that are no acts take the
 * shapes in turn; a row without an option has that of "other".
 */
export function shapeFinder(
  table: IncidentTable,
  { channels }: Pick<LookFacts, 'channels'>,
): (row: number) => Act {
  const column = facetColumn(table, channels.shape)
  if (!column) return () => 'other'
  const shapes = column.options.map((option, code) =>
    isAct(option) ? option : (ACTS[code % ACTS.length] as Act),
  )
  return (row) => shapes[firstCode(column, row)] ?? 'other'
}

/** Whether rows are drawn hollow. */
export function hollowFinder(
  table: IncidentTable,
  { channels }: Pick<LookFacts, 'channels'>,
): (row: number) => boolean {
  const flags = columnOf(table.columns, channels.hollow, 'flag')?.values
  return (row) => flags?.[row] === 1
}

const isAct = (option: string): option is Act => (ACTS as readonly string[]).includes(option)
