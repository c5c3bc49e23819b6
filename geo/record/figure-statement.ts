import type { RepeatedStatements } from './pointer'
import type { Casualty, Count, Range, Source } from './schema'

/** A number that one claimant gives, with every page in which it is read: copies and repetitions are one. */
export interface FigureStatement {
  /** Unlike that of any other statement of the record. */
  readonly key: string
  readonly by: string
  readonly figure: Range
  /** Sources, the first being where it was first read. */
  readonly sources: readonly string[]
  /** Who else prints the same text as his own: other claimants of copies of it. */
  readonly copiedBy: readonly string[]
  /** The day it was made, or else published; null where neither is known. */
  readonly day: string | null
  /** Whether `day` is that of publication. */
  readonly isPublished: boolean
  /** When it was said, where only words for it are known. */
  readonly when: string | null
  readonly isOfficial: boolean
  /** Why it enters no range, where it does not. */
  readonly apart: string | null
  readonly wording: string | null
  /** Whether nothing but texts that repeat others carry it. */
  readonly isRepeated: boolean
  /** Whether a later one of the same claimant took its place in the range. */
  readonly isReplaced: boolean
}

/** What is needed of the sources: when each was published, and which go back to one text. */
export interface FigureContext {
  readonly sources: readonly Pick<Source, 'id' | 'published' | 'origin'>[]
  /** Claimants who speak for an office or a party. */
  readonly officials: readonly string[]
  /** Entries that nothing but pointers carries; none where it is not said. */
  readonly repeated?: RepeatedStatements
}

/** An entry of a record that has a number. */
type Figured = { readonly figure: Range; readonly isRepeated: boolean }
export type CountEntry = Count & Figured
export type TollEntry = Casualty & Figured
export type Entry = CountEntry | TollEntry

/** Entries that are one statement: the same number by the same claimant, or in copies of one text whose outlets give it as their own. */
export function gathered<T extends Entry>(
  entries: readonly T[],
  { sources, officials }: FigureContext,
): T[][] {
  const origins = new Map(sources.map(({ id, origin }) => [id, origin]))
  const groups: T[][] = []
  for (const entry of entries) {
    const isSame = (other: Entry) =>
      String(other.figure) === String(entry.figure) &&
      apartOf(other) === apartOf(entry) &&
      (other.by === entry.by || isCopy(other, entry))
    const isCopy = (a: Entry, b: Entry) =>
      a.source !== b.source &&
      origins.get(a.source) !== undefined &&
      origins.get(a.source) === origins.get(b.source) &&
      !officials.includes(a.by) &&
      !officials.includes(b.by)
    const group = groups.find((others) => others.some(isSame))
    if (group) group.push(entry)
    else groups.push([entry])
  }
  return groups
}

/** Why an entry enters no range; null where it does. */
export const apartOf = (entry: Entry) => ('excluded' in entry && entry.excluded) || null

/** The statement that gathered entries make. */
export function statementOf(
  key: string,
  group: readonly Entry[],
  isReplaced: boolean,
  context: FigureContext,
): FigureStatement {
  const dated = group.map((entry) => {
    const said = 'day' in entry ? entry.day : undefined
    return { entry, day: said ?? publishedOf(entry, context), isPublished: said === undefined }
  })
  const order = dated.sort((a, b) => ((a.day ?? '~') < (b.day ?? '~') ? -1 : 1))
  const [first] = order
  if (!first) throw new RangeError('a statement without an entry')
  const texts = (values: readonly (string | undefined)[]) =>
    [...new Set(values.filter(Boolean))].join('; ') || null
  return {
    key,
    by: first.entry.by,
    figure: first.entry.figure,
    sources: [...new Set(order.map(({ entry }) => entry.source))],
    copiedBy: [...new Set(order.map(({ entry }) => entry.by))].slice(1),
    day: first.day,
    isPublished: first.isPublished,
    when: texts(group.map((entry) => ('when' in entry ? entry.when : undefined))),
    isOfficial: context.officials.includes(first.entry.by),
    apart: apartOf(first.entry),
    wording: texts(group.map((entry) => ('wording' in entry ? entry.wording : undefined))),
    isRepeated: group.every((entry) => entry.isRepeated),
    isReplaced,
  }
}

/** The day on which the page of an entry was published. */
export const publishedOf = ({ source }: Entry, { sources }: FigureContext) =>
  sources.find(({ id }) => id === source)?.published ?? null
