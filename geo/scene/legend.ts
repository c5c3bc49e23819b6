import { type LookFacts, TONES, type Tone } from '../table/channels'
import type { CodeColumn } from '../table/column'
import { type Facet, facetColumn, firstCode, isOwnFacetId, usedOptions } from '../table/facets'
import { lookOf, toneOfOption } from '../table/look'
import { columnOf, type IncidentTable, type RowLink } from '../table/table'
import { layerOf, type MapLayer } from '../view/view-state'
import { ACTS, type Act, LINK_VOICES, type LinkVoice, type Within } from '../vocabulary'

/**
 * One sign of the legend and what it stands for; words are the painter's. No option stands for
 * several of a file's own that share a sign with each other.
 */
export type LegendKey =
  | { readonly kind: 'colour'; readonly option: string | null; readonly tone: Tone }
  /** A mark of several colours, two of which are drawn. */
  | { readonly kind: 'mixed'; readonly tones: readonly [Tone, Tone] }
  /** Its tone is neutral, unless colour and shape are told by one column and said once. */
  | {
      readonly kind: 'shape'
      readonly option: string | null
      readonly shape: Act
      readonly tone: Tone
    }
  | { readonly kind: 'hollow' }
  | { readonly kind: 'answer'; readonly voice: LinkVoice | 'denied' }
  | { readonly kind: 'cluster' | 'area' | 'launch' }

/** What a legend is of. */
export interface LegendSubject {
  readonly table: IncidentTable
  readonly rows: Int32Array
  /** Those of the rows that are drawn at a place. */
  readonly placed: Int32Array
  /** Whether the map draws them as dots instead of marks. */
  readonly asDots: boolean
  readonly links: readonly RowLink[]
  readonly layers: readonly MapLayer[]
  readonly facts: LookFacts
  /** How many proximity clusters are drawn. */
  readonly clusters: number
}

/**
 * What the colours, shapes and lines on the screen mean: those that are there, nothing else. Colour
 * and shape are told apart unless one column makes both, in the order of the dataset and of the vocabulary.
 */
export function legendKeys(subject: LegendSubject): LegendKey[] {
  const { table, rows, placed, asDots, layers, facts, clusters } = subject
  if (rows.length === 0) return []
  const isOneColumn =
    facts.channels.colour !== null && facts.channels.colour === facts.channels.shape
  const mixed = asDots ? [] : mixedKeys(subject)
  const keys: LegendKey[] = isOneColumn
    ? [...shapes(subject, facts), ...mixed]
    : [...colours(subject), ...mixed, ...shapes(subject, null)]
  if (someAreHollow(table, rows, facts)) keys.push({ kind: 'hollow' })
  keys.push(...answers(subject))
  if (layers.includes('clusters') && clusters > 0) keys.push({ kind: 'cluster' })
  if (!asDots && layers.includes('areas') && placed.some((row) => isArea(table, row))) {
    keys.push({ kind: 'area' })
  }
  if (layers.includes('launch') && table.launches.some(({ row }) => placed.includes(row))) {
    keys.push({ kind: 'launch' })
  }
  return keys
}

function colours({ table, rows, facts }: LegendSubject): LegendKey[] {
  const { colour } = facts.channels
  if (colour === null) return []
  const shown = shownOptions(table, rows, colour)
  const ordered =
    colour === 'target' && facts.targets.length > 0
      ? facts.targets.map(({ id }) => id).filter((id) => shown.includes(id))
      : shown
  const toneOf = (option: string) => toneOfOption(facts, option)
  return gathered(colour, ordered, (option) => toneOf(option) === 'neutral').map((option) => ({
    kind: 'colour',
    option,
    tone: option === null ? 'neutral' : toneOf(option),
  }))
}

/** Options with a sign each; where several of a file's own share the last one, null for them at the end. */
function gathered(
  facet: Facet,
  options: readonly string[],
  sharesSign: (option: string) => boolean,
): (string | null)[] {
  const shared = isOwnFacetId(facet) ? options.filter(sharesSign) : []
  if (shared.length < 2) return [...options]
  return [...options.filter((option) => !sharesSign(option)), null]
}

/** The shapes, in the tones of their options where `tones` says these. */
function shapes({ table, rows, facts }: LegendSubject, tones: LookFacts | null): LegendKey[] {
  const { shape: facet } = facts.channels
  const column = facet && facetColumn(table, facet)
  if (!column) return []
  const { shapeOf } = lookOf(table, facts)
  const shapeByOption = new Map(
    firstRows(table, rows, facet).map(([option, row]) => [option, shapeOf(row)]),
  )
  const drawn = (option: string) => shapeByOption.get(option) ?? 'other'
  const options =
    facet === 'act' ? ACTS.filter((act) => shapeByOption.has(act)) : [...shapeByOption.keys()]
  return gathered(facet, options, (option) => drawn(option) === 'other').map((option) => ({
    kind: 'shape',
    option,
    shape: option === null ? 'other' : drawn(option),
    tone: tones === null || option === null ? 'neutral' : toneOfOption(tones, option),
  }))
}

/** Who states the answers that are drawn; one that is denied is crossed whoever states it. */
function answers({ links, layers }: LegendSubject): LegendKey[] {
  const drawn = links.filter((link) => layers.includes(layerOf(link)))
  const isDenied = ({ rel }: RowLink) => rel === 'denied-response-to'
  const voices: (LinkVoice | 'denied')[] = LINK_VOICES.filter((voice) =>
    drawn.some((link) => link.voice === voice && !isDenied(link)),
  )
  if (drawn.some(isDenied)) voices.push('denied')
  return voices.map((voice) => ({ kind: 'answer', voice }))
}

/** The options of a facet that rows have first, in the order of the column. */
function shownOptions(table: IncidentTable, rows: Int32Array, facet: Facet) {
  const shown = new Set(firstRows(table, rows, facet).map(([option]) => option))
  return (facetColumn(table, facet)?.options ?? []).filter((option) => shown.has(option))
}

/** Each option of a facet that rows have first, in the order of the rows, with the first row that has it. Ends when all that there are have been found. */
function firstRows(table: IncidentTable, rows: Int32Array, facet: Facet): [string, number][] {
  const column = facetColumn(table, facet)
  if (!column) return []
  const size = column.kind === 'code' ? optionsAmong(column, rows) : usedOptions(table, facet).size
  const isFound = new Uint8Array(column.options.length)
  const found: [string, number][] = []
  for (let i = 0; i < rows.length && found.length < size; i++) {
    const code = firstCode(column, rows[i] as number)
    if (code < 0 || isFound[code] === 1) continue
    isFound[code] = 1
    found.push([column.options[code] as string, rows[i] as number])
  }
  return found
}

/** How many options some rows have. */
function optionsAmong({ codes, options }: CodeColumn, rows: Int32Array): number {
  const isThere = new Uint8Array(options.length + 1)
  for (let i = 0; i < rows.length; i++) isThere[codes[rows[i] as number] as number] = 1
  return isThere.subarray(0, options.length).reduce((sum, there) => sum + there, 0)
}

function someAreHollow(table: IncidentTable, rows: Int32Array, { channels }: LookFacts): boolean {
  const { hollow } = channels
  const flags = hollow === null ? undefined : columnOf(table.columns, hollow, 'flag')?.values
  return flags?.includes(1) === true && rows.some((row) => flags[row] === 1)
}

/** The sign of several colours, where incidents of different ones may share a mark. */
function mixedKeys({ table, placed, facts }: LegendSubject): LegendKey[] {
  const { toneOf } = lookOf(table, facts)
  const there = new Set(Array.from(placed, toneOf))
  const [one, other] = TONES.filter((tone) => there.has(tone))
  return one && other ? [{ kind: 'mixed', tones: [one, other] }] : []
}

/** Whether a row is known to no less than a district. */
function isArea(table: IncidentTable, row: number): boolean {
  const within = table.within.at(row) as Within
  return within === 'district' || within === 'governorate'
}
