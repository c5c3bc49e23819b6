import { ACTS, type Act } from '../vocabulary'
import { type LookFacts, TONES, type Tone } from './channels'
import type { CodeColumn, CodesColumn } from './column'
import { byUse, type Facet, facetColumn, firstCode, optionUses } from './facets'
import { columnOf, type IncidentTable } from './table'

/** The tone of an option of the facet that makes the colour; neutral for any that has none. */
export function toneOfOption({ channels, targets, tones }: LookFacts, option: string): Tone {
  const target = channels.colour === 'target' && targets.find(({ id }) => id === option)
  if (target) return target.tone
  // An option is a text of somebody's file: it may be called like what every object has.
  return (Object.hasOwn(tones, option) && tones[option]) || 'neutral'
}

/** The column of what feeds a channel; null where nothing does. */
const channelColumn = (table: IncidentTable, id: Facet | null) =>
  id === null ? null : facetColumn(table, id)

/** The tones of rows, each option looked up once. A row with several options has that of the first. */
export function toneFinder(table: IncidentTable, facts: LookFacts): (row: number) => Tone {
  const column = channelColumn(table, facts.channels.colour)
  if (!column) return () => 'neutral'
  const tones = column.options.map((option) => toneOfOption(facts, option))
  if (column.kind === 'codes') return (row) => tones[firstCode(column, row)] ?? 'neutral'
  // What very many rows are asked for.
  const { codes } = column
  return (row) => tones[codes[row] as number] ?? 'neutral'
}

/** The shapes that options may have for themselves; that of "other" is for the rest. */
const SHAPES: readonly Act[] = ACTS.filter((act) => act !== 'other')

/**
 * The shapes of options, called by the acts they are drawn for. Of options that are no acts the
 * commonest take a shape each, in the order of the column; the rest have that of "other".
 */
export function shapesOfOptions(column: CodeColumn | CodesColumn): readonly Act[] {
  const common = byUse(optionUses(column))
    .slice(0, SHAPES.length)
    .sort((a, b) => a - b)
  return column.options.map((option, code) =>
    isAct(option) ? option : (SHAPES[common.indexOf(code)] ?? 'other'),
  )
}

/** The shapes of rows; a row without an option has that of "other". */
export function shapeFinder(
  table: IncidentTable,
  { channels }: Pick<LookFacts, 'channels'>,
): (row: number) => Act {
  const column = channelColumn(table, channels.shape)
  if (!column) return () => 'other'
  const shapes = shapesOfOptions(column)
  return (row) => shapes[firstCode(column, row)] ?? 'other'
}

/** Whether rows are drawn hollow. */
export function hollowFinder(
  table: IncidentTable,
  { channels }: Pick<LookFacts, 'channels'>,
): (row: number) => boolean {
  const flags =
    channels.hollow === null ? undefined : columnOf(table.columns, channels.hollow, 'flag')?.values
  return (row) => flags?.[row] === 1
}

const isAct = (option: string): option is Act => (ACTS as readonly string[]).includes(option)

/** How rows look: by which colour, drawn as which shape, and whether hollow. */
export interface RowLook {
  readonly toneOf: (row: number) => Tone
  readonly shapeOf: (row: number) => Act
  readonly isHollow: (row: number) => boolean
}

/** How one row looks. */
export interface Look {
  readonly tone: Tone
  readonly shape: Act
  readonly isHollow: boolean
}

/** How a row looks. */
export const lookAt = ({ toneOf, shapeOf, isHollow }: RowLook, row: number): Look => ({
  tone: toneOf(row),
  shape: shapeOf(row),
  isHollow: isHollow(row),
})

/** The look that a dataset gives to the rows of a table. */
export const lookOf = (table: IncidentTable, facts: LookFacts): RowLook => ({
  toneOf: toneFinder(table, facts),
  shapeOf: shapeFinder(table, facts),
  isHollow: hollowFinder(table, facts),
})

/** The number of each colour: its place among all of them. */
export const TONE_NUMBERS = Object.fromEntries(
  TONES.map((tone, number) => [tone, number]),
) as Readonly<Record<Tone, number>>

/** How many rows have each colour; colours that none has are left out. */
export function toneShares(
  rows: readonly number[],
  toneOf: (row: number) => Tone,
): { readonly tone: Tone; readonly count: number }[] {
  const counts = new Map<Tone, number>()
  for (const row of rows) {
    const tone = toneOf(row)
    counts.set(tone, (counts.get(tone) ?? 0) + 1)
  }
  return TONES.flatMap((tone) => {
    const count = counts.get(tone)
    return count ? [{ tone, count }] : []
  })
}

/** How many rows are drawn by one sign. */
export interface SignCount extends Look {
  readonly count: number
}

/** How many rows have each sign, the commonest first, and of two as common the one that comes first. */
export function signCounts(rows: readonly number[], look: RowLook): SignCount[] {
  const counts = new Map<string, SignCount>()
  for (const row of rows) {
    const sign = lookAt(look, row)
    const key = `${sign.shape} ${sign.tone} ${sign.isHollow}`
    counts.set(key, { ...sign, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)
}
