import type { ColumnName } from './columns'
import type { Facet } from './facets'

/** What a reader may choose as lanes. */
export const LANE_FACETS = ['target', 'act', 'actor', 'standing'] as const satisfies Facet[]
export type LaneFacet = (typeof LANE_FACETS)[number]

/** Which facet a dataset gives to each way of telling incidents apart. */
export interface Channels {
  /** What makes the lanes of the ledger; a reader may choose another. */
  readonly lanes: LaneFacet
  readonly colour: Facet
  readonly shape: Facet
  /** The column of flags that says what is drawn hollow. */
  readonly hollow: FlagName
}

/** Who was hit makes lane and colour, what was done the shape; what is denied or disputed is hollow. */
export const DEFAULT_CHANNELS: Channels = {
  lanes: 'target',
  colour: 'target',
  shape: 'act',
  hollow: 'hollow',
}

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

/** Which of the three colours: the two sides, or neither. */
export type Tone = 'first' | 'second' | 'neutral'

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
