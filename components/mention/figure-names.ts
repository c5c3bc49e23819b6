import type { Catalogues } from '@/components/messages/catalogues'
import type { FigureFamily, FigureTrack } from '@/geo/record/figure-tracks'
import type { IncidentRecord } from '@/geo/record/schema'
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
