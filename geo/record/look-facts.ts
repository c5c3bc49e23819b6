import { channelsOf, type LookFacts } from '../table/channels'
import type { DatasetInfo } from './schema'

/** What a curated dataset says of how its incidents look. */
export const lookFactsOf = ({ channels, targets, tones }: DatasetInfo): LookFacts => ({
  channels: channelsOf(channels),
  targets,
  tones: tones ?? {},
})
