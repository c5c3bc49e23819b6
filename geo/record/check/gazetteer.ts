import { countryOf } from '../../space/country'
import { contains } from '../../space/position'
import type { Place } from '../schema'
import { checkKnown, checkUnique, type DatasetIndex } from './dataset-index'
import type { Draft } from './draft'
import type { Report } from './problem'

/** Checks the places of places.json beyond their schema. */
export function checkPlaces(
  places: readonly (Draft<Place> | undefined)[],
  sources: DatasetIndex['sources'],
  report: Report,
): void {
  const ids = places.map((place) => place?.id)
  checkUnique(ids, (index) => `places[${index}].id`, report)
  for (const [index, place] of places.entries()) {
    if (!place) continue
    checkPlace(place, `places[${index}]`, report)
    for (const [at, source] of (place.sources ?? []).entries()) {
      checkKnown(source, sources, `places[${index}].sources[${at}]`, 'sources.json', report)
    }
  }
}

function checkPlace(place: Draft<Place>, path: string, report: Report) {
  const { country, position, precision, area, nameAr } = place
  checkCountry(country, position, path, report)
  if (nameAr !== undefined && !/\p{Script=Arabic}/u.test(nameAr)) {
    report(`${path}.nameAr`, 'not in Arabic script', 'a name with Arabic letters', `"${nameAr}"`)
  }
  if (area !== undefined && country !== undefined && !area.startsWith(`${country}-`)) {
    report(`${path}.area`, 'in another country', `a code that begins with ${country}-`, `"${area}"`)
  }
  if (precision === 'P5' && position && area === undefined) {
    report(
      `${path}.area`,
      'a place known to a governorate is drawn as one, not as a point',
      'the ISO 3166-2 code of the governorate, such as IQ-AN',
      'nothing',
    )
  }
}

function checkCountry(
  code: string | undefined,
  position: Draft<Place>['position'],
  path: string,
  report: Report,
) {
  if (code === undefined) return
  const country = countryOf(code)
  if (!country) {
    const expected = 'a code of ISO 3166-1 such as IQ, or XK for Kosovo'
    report(`${path}.country`, 'no code of a country', expected, `"${code}"`)
    return
  }
  const [lon, lat] = position ?? []
  if (lon === undefined || lat === undefined || contains(country.box, lon, lat)) return
  const [west, south, east, north] = country.box
  const swapped = contains(country.box, lat, lon)
  report(
    `${path}.position`,
    swapped
      ? 'longitude and latitude are swapped; longitude comes first'
      : `not in ${country.name}`,
    `[longitude, latitude] between [${west}, ${south}] and [${east}, ${north}]`,
    `[${lon}, ${lat}]`,
  )
}
