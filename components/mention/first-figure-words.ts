import type { Catalogues } from '@/components/messages/catalogues'
import type { IncidentDetail } from '@/geo/record/detail'
import { type HeadlineFigure, headlineOf } from '@/geo/record/headline'
import { figureNames } from './figure-names'

/** A figure that is told first, in words. */
export interface FigureWords {
  readonly name: string
  /** null where nobody states it. */
  readonly number: string | null
  /** Whose casualties make it up, and who all give the same. */
  readonly notes: readonly string[]
  /** Who stands at each end: the first of them, and all; once where the same stand at both. */
  readonly ends: readonly { readonly text: string; readonly whole: string }[]
}

type Words = Pick<Catalogues, 'screen' | 'record'>

/** Killed, wounded and the count that most give, each with its range and who stands at each end; none where nobody gives any. */
export function firstFigureWords(detail: IncidentDetail, words: Words): FigureWords[] {
  const { record, toll } = detail
  const { headline } = words.record
  const { killed, wounded, count } = headlineOf(record, toll, detail)
  const named = [
    { name: headline.killed, figure: killed },
    { name: headline.wounded, figure: wounded },
    ...(count
      ? [{ name: figureNames(record, words.record).counted(count.counted), figure: count }]
      : []),
  ]
  if (named.every(({ figure }) => figure === null)) return []
  return named.map(({ name, figure }) => ({
    name,
    ...(figure ? wordsOf(figure, words) : { number: null, notes: [], ends: [] }),
  }))
}

function wordsOf(
  { range, groups, claimants, isAgreed, ends }: HeadlineFigure,
  { screen, record: { headline, figures } }: Words,
): Omit<FigureWords, 'name'> {
  const parts = groups.map(({ who, range: own }) => headline.group(screen.count(own), who))
  const [only = '', ...others] = claimants
  const agreement = others.length === 0 ? only : headline.agree(claimants.length)
  const both = ends ? [ends.least, ends.most] : []
  return {
    number: figures.short([range.min, range.max]),
    notes: [
      ...(parts.length > 0 ? [parts.join(', ')] : []),
      ...(!ends && isAgreed ? [agreement] : []),
    ],
    ends: onceEach(
      both.map(({ figure, by }) => ({
        text: headline.end(figures.short(figure), by[0] ?? '', by.length - 1),
        whole: headline.endWhole(figures.short(figure), by),
      })),
    ),
  }
}

const onceEach = (ends: FigureWords['ends']) =>
  ends.filter(({ whole }, at) => ends.findIndex((other) => other.whole === whole) === at)
