import type { DatasetFacts, DatasetMethod } from '../source'
import { homeCountries } from '../space/home-countries'
import type { Dataset } from './incident'
import { lookFactsOf } from './look-facts'

/** What is known of a curated dataset besides its table. */
export function factsOf({ info, incidents, held, sources }: Dataset): DatasetFacts {
  return {
    id: info.id,
    title: info.title,
    description: info.description,
    version: info.version,
    released: info.released,
    period: info.period,
    citation: info.citation,
    licence: info.licence,
    utcOffset: info.utcOffset,
    incidents: incidents.filter(({ record }) => record.partOf === undefined).length,
    sources: sources.size,
    bounds: info.bounds,
    countries: homeCountries(incidents.map(({ location }) => location.place.country)),
    actors: info.actors.map(({ id, name }) => ({ id, name })),
    has: { pages: true, claims: true },
    ...lookFactsOf(info),
    held: held.map((record) => ({ id: record.id, title: record.title, why: record.held ?? '' })),
  }
}

/** What a curated dataset says of how it was made. */
export function methodOf({ info }: Dataset): DatasetMethod {
  return { actors: info.actors, gaps: info.gaps ?? [] }
}
