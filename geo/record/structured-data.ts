import { formatDay } from '../time/time'
import type { IncidentDetail } from './detail'
import type { Source } from './schema'

/** Where pages of a site are, whole, and in which language. */
export interface StructuredDataContext {
  readonly page: string
  readonly datasetPage: string
  readonly licence: string
  readonly lang: string
}

/**
 * A page about an incident in the terms of schema.org. What is confirmed or reported is an Event;
 * what is denied or was taken back is a Claim, for that somebody said so is all that is certain.
 */
export function structuredData(detail: IncidentDetail, context: StructuredDataContext): object {
  const { record, dataset, sources } = detail
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    '@id': context.page,
    url: context.page,
    name: record.title,
    ...(record.summary ? { description: record.summary } : {}),
    inLanguage: context.lang,
    datePublished: dataset.released,
    version: dataset.version,
    license: context.licence,
    isPartOf: {
      '@type': 'Dataset',
      name: dataset.title,
      url: context.datasetPage,
      version: dataset.version,
      license: context.licence,
      creator: { '@type': 'Organization', name: dataset.authors },
      publisher: { '@type': 'Organization', name: dataset.publisher },
    },
    about: isDoubted(detail) ? claim(detail) : event(detail),
    citation: sources.map(citedWork),
  }
}

const isDoubted = ({ record: { standing } }: IncidentDetail) =>
  standing.label === 'denied' ||
  standing.occurrence === 'denied' ||
  standing.occurrence === 'retracted'

const claim = ({ record, sources }: IncidentDetail) => ({
  '@type': 'Claim',
  name: record.title,
  description: record.standing.why,
  appearance: sources.map(citedWork),
})

function event({ record, location, span, dataset }: IncidentDetail): object {
  const { day, time } = record.date
  const { place, position, within } = location
  return {
    '@type': 'Event',
    name: record.title,
    startDate: time ? `${day}T${time}:00${dataset.utcOffset}` : formatDay(span.start),
    ...(time ? {} : { endDate: formatDay(span.end) }),
    location: {
      '@type': 'Place',
      name: place.name,
      address: {
        '@type': 'PostalAddress',
        ...(place.admin1[0] ? { addressRegion: place.admin1[0].name } : {}),
        addressCountry: place.country,
      },
      ...(position && within !== 'governorate'
        ? { geo: { '@type': 'GeoCoordinates', latitude: position[1], longitude: position[0] } }
        : {}),
    },
  }
}

const citedWork = ({ publisher, title, published, url, language }: Source) => ({
  '@type': 'CreativeWork',
  name: title ?? publisher,
  publisher: { '@type': 'Organization', name: publisher },
  ...(published ? { datePublished: published } : {}),
  ...(url ? { url } : {}),
  ...(language ? { inLanguage: language } : {}),
})

/** JSON that may stand in a script element of HTML: nothing in it can begin a tag, a comment or a line that a script would not read. */
export function scriptJson(data: object): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
