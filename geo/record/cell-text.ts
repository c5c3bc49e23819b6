import { type IsPointer, type RepeatedStatements, repeatedOnly } from './pointer'
import type { Count, IncidentRecord } from './schema'

/*
 * What a record says, as the one cell that a file has for it.
 */

/** Several values in one cell: joined by "; ", once each, with no semicolon inside a value. */
export const listed = (values: readonly string[]): string =>
  [...new Set(values)].map((value) => value.replaceAll(';', ',')).join('; ')

/** Each statement about who did it: actor, stance, who says so [source id]. */
export function attributionText(record: IncidentRecord, isPointer: IsPointer): string {
  const repeated = repeatedOnly(record, isPointer)
  return listed(
    record.attributions.map(
      (said) => `${said.actor}: ${said.stance}, ${said.by}${cited(said, repeated)}`,
    ),
  )
}

/** Numbers of weapons and what each counts [source id]. */
export function countsText(record: IncidentRecord, isPointer: IsPointer): string {
  const repeated = repeatedOnly(record, isPointer)
  return listed(record.counts.map((count) => countText(count, repeated)))
}

function countText(said: Count, repeated: RepeatedStatements): string {
  const { by, counts, number, wording, excluded } = said
  const words = [
    rangeText(number),
    counts === 'weapon' ? '' : counts,
    wording ? `(${wording})` : '',
  ]
  const why = excluded ? `, not in the range: ${excluded}` : ''
  return `${words.filter(Boolean).join(' ')}, ${by}${cited(said, repeated)}${why}`
}

/** The source of a statement in brackets, and whether nothing but texts that repeat others has it. */
function cited(said: { readonly source?: string | undefined }, repeated: RepeatedStatements) {
  if (!said.source) return ''
  return ` [${said.source}${repeated.has(said) ? ', repeated' : ''}]`
}

function rangeText(number: Count['number']): string {
  if (!number) return ''
  const [min, max] = number
  if (max === null) return `at least ${min}`
  if (min === max) return String(min)
  return min === 0 ? `up to ${max}` : `${min}–${max}`
}

/** Relation to each earlier incident and who states it [source id]. */
export function linksText(record: IncidentRecord, isPointer: IsPointer): string {
  const repeated = repeatedOnly(record, isPointer)
  return listed(
    record.links.flatMap(({ rel, to, statements }) =>
      statements.map((said) => `${rel} ${to}: ${said.by}${cited(said, repeated)}`),
    ),
  )
}

/** Summary, why it stands as it does, and every note. */
export const notesOf = ({ summary, standing, date, place, note }: IncidentRecord): string =>
  [summary, standing.why, date?.note, place.note, note].filter(Boolean).join(' ')
