import { centerOfMass } from '@turf/turf'
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { greatCircleKm } from '../../cluster/distance'
import type { BasePlaces } from '../../scene/map/base-place'
import { countryCode, countryOf } from '../../space/country'
import { contains, type Position } from '../../space/position'
import type { IncidentTable } from '../../table/table'
import { WITHIN, type Within } from '../../vocabulary'
import type { PlaceName } from './place-names'
import { classOf, type PlaceSpelling, placeSpelling } from './place-spelling'

/** A place that a name may stand for. */
export interface KnownPlace {
  readonly name: string
  readonly spellings: readonly string[]
  readonly position: Position
  readonly within: Within
  /** ISO 3166-2 code of the governorate that it is; null for any other place. */
  readonly area: string | null
  /** What knows it, such as the base map or a dataset. */
  readonly source: string
}

/** A place that one name may stand for, and why it may. */
export interface Candidate {
  readonly place: KnownPlace
  /** The name itself; one that is written alike; or the province or country that the row names beside it. */
  readonly why: 'same' | 'alike' | 'around'
}

/** Places that are nearer to each other than this, of one kind and one name, are one. */
const SAME_PLACE_KM = 15

/** The most that anybody chooses from. */
const MOST_CANDIDATES = 8

/** Places by their names, in whichever spelling: the first that is added of several for one place is kept. */
export class Gazetteer {
  private readonly same = new Map<string, KnownPlace[]>()
  private readonly alike = new Map<string, KnownPlace[]>()

  constructor(places: Iterable<KnownPlace>) {
    for (const place of places) {
      const spelt = place.spellings.map(placeSpelling)
      const known = spelt.flatMap(({ same }) => this.same.get(same) ?? [])
      if (known.some((other) => isOnePlace(place, other))) continue
      for (const { same, alike } of spelt) {
        if (same !== '') add(this.same, same, place)
        for (const key of alike) add(this.alike, key, place)
      }
    }
  }

  /**
   * What a name may stand for, the likeliest first; nothing outside the country that its rows name.
   * Where nobody knows that country, a place may lie in another one: then none is the name's own.
   */
  candidates({ place, admin1, country }: PlaceName): readonly Candidate[] {
    const nation = country?.trim() ?? ''
    const box = countryOf(countryCode(nation) ?? '')?.box ?? null
    const same = nation === '' || box !== null ? 'same' : 'alike'
    const found = new Map<KnownPlace, Candidate['why']>()
    const offer = (places: readonly KnownPlace[], why: Candidate['why']) => {
      for (const each of places) {
        const isWithin = box === null || contains(box, ...each.position)
        if (isWithin && !found.has(each)) found.set(each, why)
      }
    }
    const named = place === null ? null : placeSpelling(place)
    const province = admin1 === null ? null : placeSpelling(admin1)
    if (named) offer(this.called(named), same)
    if (province) offer(this.areas(province, 'governorate'), place === null ? same : 'around')
    if (nation !== '' && place === null && admin1 === null) {
      offer(this.areas(placeSpelling(nation), 'country'), 'same')
    }
    if (named) offer(this.writtenAlike(named), 'alike')
    const first = place?.split(FURTHER, 1)[0]?.trim() ?? ''
    if (first !== '' && first !== place?.trim()) offer(this.called(placeSpelling(first)), 'alike')
    return [...found].slice(0, MOST_CANDIDATES).map(([each, why]) => ({ place: each, why }))
  }

  /** Places of exactly that name, and of the kind that the name says, towns before areas. */
  private called({ same, says }: PlaceSpelling): readonly KnownPlace[] {
    return (this.same.get(same) ?? [])
      .filter(({ within }) => says === null || classOf(within) === says)
      .toSorted((a, b) => ORDER.indexOf(classOf(a.within)) - ORDER.indexOf(classOf(b.within)))
  }

  private areas({ same }: PlaceSpelling, kind: 'governorate' | 'country'): readonly KnownPlace[] {
    return (this.same.get(same) ?? []).filter(({ within }) => within === kind)
  }

  private writtenAlike({ same, alike }: PlaceSpelling): readonly KnownPlace[] {
    return [...(this.same.get(same) ?? []), ...alike.flatMap((key) => this.alike.get(key) ?? [])]
  }
}

/** What parts the name of a place from what is said of it: "Mosul, west bank", "Mosul (Old City)". */
const FURTHER = /[,;(/،]/

const ORDER = ['town', 'district', 'governorate', 'country'] as const

/** The only place that a name itself stands for; null where none or several do. */
export function plainCandidate(candidates: readonly Candidate[]): KnownPlace | null {
  const same = candidates.filter(({ why }) => why === 'same')
  return same.length === 1 ? (same[0]?.place ?? null) : null
}

function isOnePlace(a: KnownPlace, b: KnownPlace): boolean {
  if (classOf(a.within) !== classOf(b.within)) return false
  const isArea = a.within === 'governorate' || a.within === 'country'
  return isArea || greatCircleKm(...a.position, ...b.position) < SAME_PLACE_KM
}

function add(map: Map<string, KnownPlace[]>, key: string, place: KnownPlace): void {
  const known = map.get(key)
  if (!known) map.set(key, [place])
  else if (!known.includes(place)) known.push(place)
}

/** The places that the base map names: towns, countries, and governorates, which stand at their middle. */
export function placesOfBasemap(
  { features }: BasePlaces,
  governorates: NamedGovernorates,
  source: string,
): KnownPlace[] {
  const points = features.flatMap(({ properties, geometry }): KnownPlace[] => {
    const { kind, name, name_ar } = properties
    if (kind === 'sea') return []
    const [lon = 0, lat = 0] = geometry.coordinates
    const within = kind === 'city' ? 'town' : 'country'
    return [{ name, spellings: [name, name_ar], position: [lon, lat], within, area: null, source }]
  })
  const areas = governorates.features.map((feature): KnownPlace => {
    const { id, name, name_ar } = feature.properties
    const [lon = 0, lat = 0] = centerOfMass(feature).geometry.coordinates
    const position = [Number(lon.toFixed(3)), Number(lat.toFixed(3))] as const
    return { name, spellings: [name, name_ar], position, within: 'governorate', area: id, source }
  })
  return [...points, ...areas]
}

/** Governorates with their names as the base map writes them. */
export type NamedGovernorates = FeatureCollection<
  Polygon | MultiPolygon,
  { readonly id: string; readonly name: string; readonly name_ar: string }
>

/** The places that the rows of a table name, each as closely as any of its rows knows it; without those whose precision nobody states. */
export function placesOfTable(table: IncidentTable, source: string): KnownPlace[] {
  const found = new Map<string, KnownPlace>()
  for (let row = 0; row < table.length; row++) {
    const [lon, lat] = [table.lon[row] as number, table.lat[row] as number]
    const [name, within] = [table.place.at(row), table.within.at(row) as Within | '']
    if (Number.isNaN(lon) || name === '' || within === '') continue
    const key = `${name} ${lon} ${lat}`
    const before = found.get(key)
    if (before && !isCloser(within, before.within)) continue
    const area = table.area.at(row) || null
    found.set(key, { name, spellings: [name], position: [lon, lat], within, area, source })
  }
  return [...found.values()]
}

const isCloser = (a: Within, b: Within) => WITHIN.indexOf(a) < WITHIN.indexOf(b)
