import type { Catalogues } from '@/components/messages/catalogues'
import type { FigureStatement } from '@/geo/record/figure-statement'
import type { DisagreementWords } from '@/geo/scene/disagreement/frame'
import type { SceneLabel } from '@/geo/scene/disagreement/scene'

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
