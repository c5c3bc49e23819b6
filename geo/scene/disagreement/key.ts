import type { FigureFamily } from '../../record/figure-tracks'

/** What a dot or an arrow of a picture may mean, in the order in which a key names it. */
const KEYS = ['official', 'others', 'apart', 'correction'] as const
export type DisagreementKey = (typeof KEYS)[number]

/** What is there to be explained in pictures of these families: only what is in them. */
export function disagreementKeys(families: readonly FigureFamily[]): DisagreementKey[] {
  const tracks = families.flatMap((family) => family.tracks)
  const statements = tracks.flatMap((track) => track.statements)
  const counted = statements.filter(({ apart }) => apart === null)
  const isThere = {
    official: counted.some(({ isOfficial }) => isOfficial),
    others: counted.some(({ isOfficial }) => !isOfficial),
    apart: counted.length < statements.length,
    correction: tracks.some(({ corrections }) => corrections.length > 0),
  }
  return KEYS.filter((key) => isThere[key])
}
