import type { FigureStatement } from './figure-statement'
import type { FigureTrack } from './figure-tracks'

/** Corrections from which on a track is told in order of time: the change is the story then. */
const STORY_STEPS = 3

/** The statements of a track as a reader goes through them, and by what they are ordered. */
export interface ToldTrack {
  readonly order: 'rivals' | 'time'
  readonly statements: readonly FigureStatement[]
}

/**
 * Rivals first: one claimant for each number, the greatest first and officials before others, then
 * who agrees with them, then what is shown and does not count. Where a number was corrected again
 * and again, what counts stands in order of time instead.
 */
export function toldTrack({ statements, corrections }: FigureTrack): ToldTrack {
  const counted = statements.filter(({ apart }) => apart === null)
  const apart = statements.filter((statement) => statement.apart !== null)
  if (corrections.some(({ length }) => length >= STORY_STEPS)) {
    return { order: 'time', statements: [...inTime(counted, corrections), ...apart] }
  }
  const ranked = [...counted].sort(
    (a, b) => greatest(b) - greatest(a) || b.figure[0] - a.figure[0] || official(b) - official(a),
  )
  const isFirst = ({ figure }: FigureStatement, at: number) =>
    ranked.findIndex((other) => String(other.figure) === String(figure)) === at
  return {
    order: 'rivals',
    statements: [
      ...ranked.filter(isFirst),
      ...ranked.filter((each, at) => !isFirst(each, at)),
      ...apart,
    ],
  }
}

const greatest = ({ figure: [, max] }: FigureStatement) => max ?? Number.POSITIVE_INFINITY
const official = ({ isOfficial }: FigureStatement) => Number(isOfficial)

/** By day; corrections of one claimant keep their own order, which words may have given. */
function inTime(
  statements: readonly FigureStatement[],
  corrections: FigureTrack['corrections'],
): FigureStatement[] {
  const dayOf = new Map(statements.map(({ key, day }) => [key, day ?? '~']))
  for (const chain of corrections) {
    let latest = ''
    for (const key of chain) {
      const day = dayOf.get(key) ?? '~'
      latest = day < latest || day === '~' ? latest : day
      dayOf.set(key, latest || day)
    }
  }
  const place = new Map(corrections.flat().map((key, at) => [key, at]))
  return [...statements].sort((a, b) => {
    const [dayA, dayB] = [dayOf.get(a.key) ?? '~', dayOf.get(b.key) ?? '~']
    return dayA < dayB ? -1 : dayA > dayB ? 1 : (place.get(a.key) ?? 0) - (place.get(b.key) ?? 0)
  })
}
