import type { DatasetFacts } from '../../source'
import { countryCode } from '../../space/country'
import { mainCountries } from '../../space/home-countries'
import type { Bounds } from '../../space/position'
import { channelsFor } from '../../table/channel-choice'
import type { Channels, LookFacts } from '../../table/channels'
import { optionUses } from '../../table/facets'
import { incidentsOf } from '../../table/incident-count'
import { isOwn, OWN } from '../../table/own-columns'
import { columnOf, extentOf, type IncidentTable } from '../../table/table'
import { formatDay } from '../../time/time'
import { conventionOf } from './conventions'
import { countDistinct } from './distinct-texts'
import { isRefusal } from './sheet'

/** What is said of a file beside it: by whoever publishes it, or by whoever opened it. */
export interface DeclaredFacts
  extends Pick<
    DatasetFacts,
    | 'id'
    | 'title'
    | 'description'
    | 'version'
    | 'released'
    | 'citation'
    | 'licence'
    | 'utcOffset'
    | 'has'
  > {
  /** How many different sources the rows name, where somebody has counted them. */
  readonly sources?: number | undefined
  readonly channels?: { readonly [K in keyof Channels]?: Channels[K] | undefined } | undefined
}

/**
 * What is known of a file's incidents besides their table: what is declared of it, and what can be
 * counted in it. No row is known to be held back, and nothing is known of targets and actors but the
 * names that stand in the rows. The days of an empty table are the day of its release.
 */
export function factsOfTable(table: IncidentTable, declared: DeclaredFacts): DatasetFacts {
  const { id, title, description, version, released, citation, licence, utcOffset, has } = declared
  return {
    ...{ id, title, description, version, released, citation, licence, utcOffset, has },
    period: periodOf(table, declared.released),
    incidents: incidentsOf(table),
    sources: declared.sources ?? sourcesOf(table),
    bounds: boundsAround(table),
    actors: [],
    countries: countriesOf(table),
    ...looksOfFile(table, declared),
    ...conventionAmong(table),
    held: [],
  }
}

/** The convention that the file's own columns follow. */
function conventionAmong({ columns }: IncidentTable): Pick<DatasetFacts, 'convention'> {
  const own = [...columns.keys()].filter(isOwn).map((name) => name.slice(OWN.length))
  const found = conventionOf(own)
  return found && !isRefusal(found) ? { convention: found.convention } : {}
}

/** What tells the incidents of a file apart in which way: what is declared of it, else a sensible choice among its columns. */
function looksOfFile(table: IncidentTable, { channels }: DeclaredFacts): LookFacts {
  const chosen = channelsFor(table)
  return channels ? { ...chosen, channels: { ...chosen.channels, ...given(channels) } } : chosen
}

/** Only what is declared: what is not, does not stand in the way of the choice. */
const given = (channels: NonNullable<DeclaredFacts['channels']>): Partial<Channels> =>
  Object.fromEntries(Object.entries(channels).filter(([, channel]) => channel !== undefined))

function periodOf(table: IncidentTable, released: string): DatasetFacts['period'] {
  if (table.length === 0) return { from: released, to: released }
  const { start, end } = extentOf(table)
  return { from: formatDay(start), to: formatDay(end) }
}

/** How many different sources the rows name. Several that are named in one cell are one: only the file's author knows where one ends. */
function sourcesOf({ columns }: IncidentTable): number {
  const source = columnOf(columns, 'source', 'text')
  return source ? countDistinct(source) : 0
}

/** The part of Earth that is shown where no row has a point. */
const WORLD: Bounds = [-180, -60, 180, 78]

/** How much of its width and height the box of all points is widened by on each side, and by how many degrees at least. */
const MARGIN = { share: 0.05, degrees: 0.1 }

function boundsAround(table: IncidentTable): Bounds {
  const box = boxOf(table)
  if (!box) return WORLD
  const [west, south, east, north] = box
  const wide = Math.max(MARGIN.degrees, (east - west) * MARGIN.share)
  const high = Math.max(MARGIN.degrees, (north - south) * MARGIN.share)
  return [
    rounded(Math.max(-180, west - wide), Math.floor),
    rounded(Math.max(-90, south - high), Math.floor),
    rounded(Math.min(180, east + wide), Math.ceil),
    rounded(Math.min(90, north + high), Math.ceil),
  ]
}

/** The smallest box that holds the points of all rows; null where none has one. */
function boxOf({ lon, lat, length }: IncidentTable): Bounds | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let row = 0; row < length; row++) {
    const [x, y] = [lon[row] as number, lat[row] as number]
    // What is not placed is NaN, which is neither less nor more.
    if (x < west) west = x
    if (x > east) east = x
    if (y < south) south = y
    if (y > north) north = y
  }
  return west <= east ? [west, south, east, north] : null
}

/** Two decimals, by `way`: floor and ceil never cut a point off. */
const rounded = (degrees: number, way: (value: number) => number) =>
  Math.max(-180, Math.min(180, way(degrees * 100) / 100))

/** The countries that most rows are in, where the file names them by their ISO code or in English. */
function countriesOf({ columns }: IncidentTable): readonly string[] {
  const country = columns.get('country')
  if (country?.kind !== 'code') return []
  const uses = optionUses(country)
  const counts = new Map<string, number>()
  country.options.forEach((option, code) => {
    const named = countryCode(option)
    const count = uses[code] as number
    if (named !== null && count > 0) counts.set(named, (counts.get(named) ?? 0) + count)
  })
  return mainCountries(counts)
}
