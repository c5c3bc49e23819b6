/** Where a row, or the head of a month, stands in a list of which not all is drawn. */
export interface AmongRows {
  /** The place of a row among the rows, from 0; null for a month. */
  readonly at: number | null
  /** Its number among all items of the list, from 1. */
  readonly number: number
  /** How many items the list has. */
  readonly of: number
  /** Room above it for what is not drawn, in px. */
  readonly above: number
}

/** What an item of such a list says of its place; nothing for one of a list that is drawn as a whole. */
export function amongAttributes(among: AmongRows | undefined) {
  if (!among) return {}
  const { at, number, of, above } = among
  return {
    'data-at': at ?? undefined,
    'aria-posinset': number,
    'aria-setsize': of,
    style: above > 0 ? { marginBlockStart: above } : undefined,
  }
}

export const isSameAmong = (a: AmongRows | undefined, b: AmongRows | undefined): boolean =>
  a?.at === b?.at && a?.number === b?.number && a?.of === b?.of && a?.above === b?.above
