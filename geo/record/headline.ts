import type { Counted } from '../vocabulary'
import type { FigureContext, FigureStatement } from './figure-statement'
import { type FigureFamily, type FigureTrack, figureFamilies, type Measure } from './figure-tracks'
import type { CountRange } from './figures'
import type { Toll } from './incident'
import type { IncidentRecord, Range } from './schema'

/** Who stands at one end of a range: the number as it is given there, and its claimants, officials first, then the shortest name. */
export interface RangeEnd {
  readonly figure: Range
  readonly by: readonly string[]
}

/** A figure that is told first, and who stands at its ends. */
export interface HeadlineFigure {
  readonly range: CountRange
  /** Whose casualties make it up, where they are several groups; those of whom none are meant are left out. */
  readonly groups: readonly { readonly who: string; readonly range: CountRange }[]
  /** Everybody whose figures count, officials first. */
  readonly claimants: readonly string[]
  /** Whether all who give it give the same. */
  readonly isAgreed: boolean
  /** null where all agree, and where several groups are disputed: then no claimant stands at an end of the sum. */
  readonly ends: { readonly least: RangeEnd; readonly most: RangeEnd } | null
}

/** What is told of an incident before all else. */
export interface Headline {
  readonly killed: HeadlineFigure | null
  readonly wounded: HeadlineFigure | null
  /** The thing counted that most claimants give a number of. */
  readonly count: (HeadlineFigure & { readonly counted: Counted }) | null
}

/** The figures to tell first, each as the range that its toll or its counts come to. */
export function headlineOf(
  record: Pick<IncidentRecord, 'counts' | 'casualties'>,
  toll: Toll,
  context: FigureContext,
): Headline {
  const families = figureFamilies(record, context)
  return {
    killed: figureOf(toll.killed, tracksOf(families, 'killed')),
    wounded: figureOf(toll.wounded, tracksOf(families, 'wounded')),
    count: countOf(families),
  }
}

const tracksOf = (families: readonly FigureFamily[], measure: Measure) =>
  (families.find((family) => family.measure === measure)?.tracks ?? []).filter(
    ({ range }) => range !== null,
  )

function countOf(families: readonly FigureFamily[]): Headline['count'] {
  let best: Headline['count'] = null
  for (const track of families.flatMap(({ tracks }) => tracks)) {
    if (!('counted' in track.of)) continue
    const figure = figureOf(track.range, [track])
    if (figure && figure.claimants.length > (best?.claimants.length ?? 0)) {
      best = { ...figure, counted: track.of.counted }
    }
  }
  return best
}

function figureOf(range: CountRange | null, tracks: readonly FigureTrack[]): HeadlineFigure | null {
  if (!range) return null
  const groups = tracks.flatMap(({ of, range: own }) =>
    'who' in of && own && own.max !== 0 ? [{ who: of.who, range: own }] : [],
  )
  const disputed = tracks.filter((track) => track.range && track.range.min !== track.range.max)
  const [only] = disputed
  const isAgreed = tracks.every(({ statements }) => {
    const standing = statements.filter(({ apart, isReplaced }) => apart === null && !isReplaced)
    return new Set(standing.map(({ figure }) => String(figure))).size <= 1
  })
  return {
    range,
    groups: groups.length > 1 ? groups : [],
    claimants: namesOf(tracks.flatMap(({ statements }) => statements.filter(counts))),
    isAgreed,
    ends: only && disputed.length === 1 && !isAgreed ? endsOf(only) : null,
  }
}

const counts = ({ apart }: FigureStatement) => apart === null

/** The statements that reach the least and the greatest number of a track; one that its claimant has corrected only where no other does. */
function endsOf({ range, statements, corrections }: FigureTrack): HeadlineFigure['ends'] {
  if (!range) return null
  const replaced = new Set(corrections.flatMap((chain) => chain.slice(0, -1)))
  const at = (reaches: (figure: Range) => boolean): RangeEnd | null => {
    const all = statements.filter(({ apart, figure }) => apart === null && reaches(figure))
    const standing = all.filter(({ key, isReplaced }) => !isReplaced && !replaced.has(key))
    const own = standing.length > 0 ? standing : all
    const [first] = own
    return first ? { figure: first.figure, by: namesOf(own) } : null
  }
  const least = at(([min]) => min === range.min)
  const most = at(([min, max]) =>
    range.max === null ? max === null && isHighest(min) : max === range.max,
  )
  return least && most ? { least, most } : null

  function isHighest(min: number): boolean {
    return statements.every(
      ({ apart, figure }) => apart !== null || figure[1] !== null || figure[0] <= min,
    )
  }
}

/** Claimants by name, officials first, the shortest name first: often only one has room. */
function namesOf(statements: readonly FigureStatement[]): string[] {
  const ranked = [...statements].sort(
    (a, b) => Number(b.isOfficial) - Number(a.isOfficial) || a.by.length - b.by.length,
  )
  return [...new Set(ranked.map(({ by }) => by))]
}
