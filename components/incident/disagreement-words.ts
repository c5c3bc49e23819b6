import type { Catalogues } from '@/components/messages/catalogues'
import type { FigureFamily, FigureStatement, FigureTrack } from '@/geo/record/figure-tracks'
import type { IncidentRecord } from '@/geo/record/schema'
import type { DisagreementWords } from '@/geo/scene/disagreement/frame'
import type { Counted } from '@/geo/vocabulary'

/** A figure is named by what was counted; what was fired is named by its weapon. */
export interface FigureNames {
  readonly family: (family: FigureFamily) => string
  readonly counted: (counted: Counted) => string
  /** A track on its own, as the caption of its table names it. */
  readonly track: (family: FigureFamily, of: FigureTrack['of']) => string
}

/** The names of the things that a record counts. */
export function figureNames(
  { weapon }: Pick<IncidentRecord, 'weapon'>,
  { figures }: Pick<Catalogues['record'], 'figures'>,
): FigureNames {
  const counted = (each: Counted) => figures.counted(each, weapon)
  return {
    family: ({ measure }) => figures.title(measure, weapon),
    counted,
    track: ({ measure }, of) => {
      if ('counted' in of) return counted(of.counted)
      return figures.group(measure === 'killed' ? 'killed' : 'wounded', of.who)
    },
  }
}

/** A statement in a line: its number, of what, whose, and what else is to be known of it. */
export function statementName(
  { figure, by, apart, copiedBy, isReplaced }: FigureStatement,
  of: string,
  { figures, incident }: Catalogues['record'],
): string {
  const notes = [
    copiedBy.length > 0 ? figures.copiedBy(copiedBy) : '',
    isReplaced ? figures.replaced : '',
    apart ? figures.notCounted(apart) : '',
  ]
  return figures.mark(incident.number(figure), of, by, notes.filter(Boolean))
}

/** The words inside a picture of disagreement. */
export function disagreementWords(
  { figures }: Pick<Catalogues['record'], 'figures'>,
  range: DisagreementWords['range'],
): DisagreementWords {
  return {
    figure: figures.short,
    corrected: figures.corrected,
    claimant: ({ by, copiedBy }) =>
      copiedBy.length > 0 ? figures.copies(by, copiedBy.length) : by,
    track: (of) => ('who' in of ? of.who : figures.track[of.counted]),
    range,
    apart: figures.apart,
  }
}
