import type { Column } from './column'
import type { ColumnName } from './columns'
import { type Facet, facetsOf, isOwnFacetId, laneColumn, type OwnFacet } from './facets'

/** What of the facets of every table a reader may choose as lanes; those of a file's own columns all may be. */
export const LANE_FACETS = ['target', 'act', 'actor', 'standing'] as const satisfies Facet[]
export type StandardLanes = (typeof LANE_FACETS)[number]
export type LaneFacet = StandardLanes | OwnFacet

/** The facets that a reader may choose as the lanes of a table. */
export const laneFacetsOf = (table: {
  readonly columns: ReadonlyMap<string, Column>
}): LaneFacet[] => [
  ...LANE_FACETS.filter((id) => laneColumn(table, id) !== null),
  ...facetsOf(table)
    .map(({ id }) => id)
    .filter(isOwnFacetId),
]

/** Which facet a dataset gives to each way of telling incidents apart; null for what it does not use. */
export interface Channels {
  /** What makes the lanes of the ledger, one of all without; a reader may choose another. */
  readonly lanes: LaneFacet | null
  readonly colour: Facet | null
  readonly shape: Facet | null
  /** The column of flags that says what is drawn hollow. */
  readonly hollow: FlagName | null
}

/** Who was hit makes lane and colour, what was done the shape; what is denied or disputed is hollow. */
export const DEFAULT_CHANNELS = {
  lanes: 'target',
  colour: 'target',
  shape: 'act',
  hollow: 'hollow',
} as const satisfies Channels

/** Columns of flags. */
export const FLAG_NAMES = ['hollow'] as const satisfies ColumnName[]
export type FlagName = (typeof FLAG_NAMES)[number]

/** The channels that a dataset declares, each by default where it does not. */
export const channelsOf = (
  declared: { readonly [K in keyof Channels]?: Channels[K] | undefined } = {},
): Channels => ({
  lanes: declared.lanes ?? DEFAULT_CHANNELS.lanes,
  colour: declared.colour ?? DEFAULT_CHANNELS.colour,
  shape: declared.shape ?? DEFAULT_CHANNELS.shape,
  hollow: declared.hollow ?? DEFAULT_CHANNELS.hollow,
})

/**
 * The colours that tell incidents apart, in the order in which they are drawn beside each other: those
 * of the sides, and of neither. A style sheet has the colour of each by its name.
 */
export const TONES = ['first', 'second', 'third', 'neutral'] as const
export type Tone = (typeof TONES)[number]

export interface TargetFacts {
  readonly id: string
  readonly label: string
  readonly lane: string
  readonly tone: Tone
}

/** What of a dataset says how its incidents look. */
export interface LookFacts {
  readonly channels: Channels
  readonly targets: readonly TargetFacts[]
  /** Tones of the options that make the colour, where those are not the targets. */
  readonly tones: Readonly<Record<string, Tone>>
}
