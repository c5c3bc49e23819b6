import type { Catalogues } from '@/components/messages/catalogues'
import type { FigureStatement } from '@/geo/record/figure-statement'
import type { FigureFamily, FigureTrack } from '@/geo/record/figure-tracks'
import type { IncidentRecord } from '@/geo/record/schema'
import type { DisagreementWords } from '@/geo/scene/disagreement/frame'
import type { SceneLabel } from '@/geo/scene/disagreement/scene'
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

/** A statement in a line: its number, whose, of what, and what else is to be known of it. It begins with the label that is seen beside its mark, if any. */
export function statementName(
  { figure, by, apart, copiedBy, isReplaced }: FigureStatement,
  of: string,
  { figures }: Catalogues['record'],
  seen: SceneLabel | undefined,
): string {
  const whole = figures.label(figures.short(figure), by)
  const label = seen ? figures.label(seen.figure, seen.name) : whole

  const notes = [
    copiedBy.length > 0 ? figures.copiedBy(copiedBy) : '',
    isReplaced ? figures.replaced : '',
    apart ? figures.notCounted(apart) : '',
  ]
  const own = label === whole ? whole : `${label}, ${whole}`
  return figures.mark(own, of, notes.filter(Boolean))
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
