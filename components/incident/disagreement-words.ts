import type { RecordMessages } from '@/components/messages/record'
import type { FigureFamily, FigureTrack } from '@/geo/record/figure-tracks'
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
  { figures }: RecordMessages,
): FigureNames {
  const munition = figures.munitions(weapon)
  const counted = (each: Counted) => figures.counted(each, munition)
  return {
    family: ({ measure }) => figures.title(measure, munition),
    counted,
    track: ({ measure }, of) => {
      if ('counted' in of) return counted(of.counted)
      return figures.group(measure === 'killed' ? 'killed' : 'wounded', of.who)
    },
  }
}

/** The words inside a picture of disagreement. */
export function disagreementWords(
  { figures }: RecordMessages,
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
