import { rowTitle } from '../formats/read/file-cells'
import type { DatasetFacts } from '../source'
import { NOT_STATED } from '../table/column'
import { type IncidentTable, positionOf } from '../table/table'
import { formatDay } from '../time/time'
import type { StructuredDataContext } from './structured-data'

/** A page about a row of somebody else's file in the terms of schema.org: an event, as the file has it. */
export function structuredRow(
  table: IncidentTable,
  row: number,
  facts: DatasetFacts,
  context: StructuredDataContext,
): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    '@id': context.page,
    url: context.page,
    name: rowTitle(table, row),
    inLanguage: context.lang,
    version: facts.version,
    license: context.licence,
    isPartOf: {
      '@type': 'Dataset',
      name: facts.title,
      description: facts.description,
      url: context.datasetPage,
      version: facts.version,
      license: context.licence,
      creditText: facts.citation,
    },
    about: eventOf(table, row),
  }
}

function eventOf(table: IncidentTable, row: number): object {
  return {
    '@type': 'Event',
    name: rowTitle(table, row),
    ...datesOf(table, row),
    ...locationOf(table, row),
  }
}

/** When it was; nothing where the file names no day. */
function datesOf({ start, end }: IncidentTable, row: number): object {
  if (start[row] === NOT_STATED) return {}
  return { startDate: formatDay(start[row] as number), endDate: formatDay(end[row] as number) }
}

/** Where it was; what is known to a governorate or a country alone has no point. */
function locationOf(table: IncidentTable, row: number): object {
  const { columns } = table
  const codeOf = (name: string) => {
    const column = columns.get(name)
    return column?.kind === 'code' ? column.at(row) : ''
  }
  const [place, region, country] = [table.place.at(row), codeOf('admin1'), codeOf('country')]
  const position = positionOf(table, row)
  const within = table.within.at(row)
  const geo =
    position && within !== 'governorate' && within !== 'country'
      ? { geo: { '@type': 'GeoCoordinates', latitude: position[1], longitude: position[0] } }
      : {}
  if (place === '' && !('geo' in geo)) return {}
  const address = {
    ...(region === '' ? {} : { addressRegion: region }),
    ...(country === '' ? {} : { addressCountry: country }),
  }
  return {
    location: {
      '@type': 'Place',
      ...(place === '' ? {} : { name: place }),
      ...(region === '' && country === ''
        ? {}
        : { address: { '@type': 'PostalAddress', ...address } }),
      ...geo,
    },
  }
}
