import {
  DEFAULT_CHANNELS,
  type LaneFacet,
  type LookFacts,
  laneFacetsOf,
  type Tone,
} from './channels'
import { byUse, facetColumn, isOwnFacetId, optionUses, ownName, usedOptions } from './facets'
import type { IncidentTable } from './table'

/*
 * Names of columns by which what a file tells incidents apart by is found, in the order in which
 * they are wanted: those of ACLED, UCDP and GTD, and what plain tables call the same.
 */

/** What was done: for the shape, and for the lanes. */
const KINDS = [
  'event_type',
  'type_of_violence',
  'attacktype1_txt',
  'act',
  'type',
  'category',
  'sub_event_type',
]

/** Whom it hit or who did it: for the colour. */
const SIDES = [
  'target',
  'inter1',
  'targtype1_txt',
  'actor_type',
  'disorder_type',
  'side',
  'affiliation',
]

/** The colours besides grey, which all other options share. */
const TONE_ORDER: readonly Tone[] = ['first', 'second']

/**
 * How the incidents of a table look where nobody has declared it: lanes by who was hit or else by
 * what was done, shape by what was done, colour by the kind of those involved. Each is the facet that
 * is named so, else the file's own with the fewest options, else nothing. The two commonest options
 * are coloured.
 */
export function channelsFor(table: IncidentTable): LookFacts {
  const facets = laneFacetsOf(table).filter((id) => usedOptions(table, id).size > 1)
  const kind = named(facets, KINDS) ?? plainest(table, facets)
  const side = named(facets, SIDES) ?? kind
  return {
    channels: {
      lanes: named(facets, ['target']) ?? kind,
      colour: side,
      shape: kind,
      hollow: table.columns.has(DEFAULT_CHANNELS.hollow) ? DEFAULT_CHANNELS.hollow : null,
    },
    targets: [],
    tones: side === null ? {} : tonesOf(table, side),
  }
}

/** The facet that bears the first of some names that any bears. */
function named(facets: readonly LaneFacet[], names: readonly string[]): LaneFacet | null {
  for (const name of names) {
    const found = facets.find((id) => wordsOf(id) === name)
    if (found) return found
  }
  return null
}

/** "Event Type" and "event-type" are "event_type". */
const wordsOf = (id: LaneFacet) =>
  (isOwnFacetId(id) ? ownName(id) : id)
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')

/** The facet of a file's own columns with the fewest options. */
function plainest(table: IncidentTable, facets: readonly LaneFacet[]): LaneFacet | null {
  const uses = (id: LaneFacet) => usedOptions(table, id).size
  const [first] = facets.filter(isOwnFacetId).sort((a, b) => uses(a) - uses(b))
  return first ?? null
}

function tonesOf(table: IncidentTable, id: LaneFacet): LookFacts['tones'] {
  const column = facetColumn(table, id)
  if (!column) return {}
  const common = byUse(optionUses(column)).slice(0, TONE_ORDER.length)
  return Object.fromEntries(
    common.map((code, i) => [column.options[code] as string, TONE_ORDER[i] as Tone]),
  )
}
