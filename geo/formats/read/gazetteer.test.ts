import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  Gazetteer,
  type KnownPlace,
  placesOfBasemap,
  placesOfTable,
  plainCandidate,
} from './gazetteer'
import { openFile, tableOfFile } from './open-file'
import type { PlaceName } from './place-names'
import { isRefusal } from './sheet'

const basemap = (name: string) =>
  JSON.parse(
    readFileSync(path.join(import.meta.dirname, `../../../data/basemap/${name}.json`), 'utf8'),
  )
const BASE = placesOfBasemap(basemap('places'), basemap('governorates'), 'base map')
const KNOWN = { dataset: { id: 'x', version: '1' }, today: null, bounds: null, utcOffset: null }

const named = (place: string | null, admin1: string | null = null, country: string | null = null) =>
  ({ key: '', place, admin1, country, rows: 1 }) satisfies PlaceName

const found = (name: PlaceName, gazetteer = new Gazetteer(BASE)) =>
  gazetteer.candidates(name).map(({ place, why }) => `${why} ${place.name}, ${place.within}`)

const opened = async (text: string) => {
  const file = await openFile(new TextEncoder().encode(text))
  if (isRefusal(file)) throw new Error(file.refused)
  return file
}

describe('a name in a file', () => {
  it('stands for the only place that is called so, in any spelling of it', () => {
    for (const name of ['Mosul', 'MOSUL', 'الموصل', 'Fallujah', 'Al-Fallūjah', 'al Falluja']) {
      expect(plainCandidate(new Gazetteer(BASE).candidates(named(name))), name).not.toBeNull()
    }
  })

  it('is a choice where a town and its governorate are called so, and none where it says which', () => {
    expect(found(named('Basra')).slice(0, 2)).toEqual([
      'same Basra, town',
      'same Basra, governorate',
    ])
    expect(plainCandidate(new Gazetteer(BASE).candidates(named('Basra')))).toBeNull()
    expect(found(named('Basra governorate'))[0]).toBe('same Basra, governorate')
    expect(found(named('محافظة البصرة'))[0]).toBe('same Basra, governorate')
    expect(found(named('Basra city'))[0]).toBe('same Basra, town')
  })

  it('is only offered what is written alike, or what lies around it', () => {
    const alike = found(named('Bayji', 'Salah al-Din'))
    expect(alike).toEqual(['around Salah al-Din, governorate', 'alike Baiji, town'])
    expect(plainCandidate(new Gazetteer(BASE).candidates(named('Bayji')))).toBeNull()
    expect(found(named('Mosul, west bank'))).toEqual(['alike Mosul, town'])
  })

  it('is never looked for outside the country that the row names', () => {
    expect(found(named('Mosul', null, 'Iraq'))).toEqual(['same Mosul, town'])
    expect(found(named('Mosul', null, 'Syria'))).toEqual([])
    expect(found(named('Nowhere at all'))).toEqual([])
  })

  it('is none for certain where nobody knows the country that the row names', () => {
    const mosul = named('Mosul', null, 'Ruritania')
    expect(found(mosul)).toEqual(['alike Mosul, town'])
    expect(plainCandidate(new Gazetteer(BASE).candidates(mosul))).toBeNull()
    expect(found(named(null, 'Nineveh', 'Ruritania'))).toEqual(['alike Nineveh, governorate'])
  })

  it('is looked for by its province where the row names nothing closer', () => {
    expect(found(named(null, 'Nineveh'))).toEqual(['same Nineveh, governorate'])
    expect(found(named(null, null, 'Iraq'))).toEqual(['same Iraq, country'])
  })

  it('stands for one place where several sources know it, and for two that are apart', () => {
    const place = (source: string, lon: number): KnownPlace => ({
      ...{ name: 'Karmah', spellings: ['Karmah'], position: [lon, 33.4] },
      ...{ within: 'town', area: null, source },
    })
    const near = new Gazetteer([place('first', 43.9), place('second', 43.95)])
    expect(near.candidates(named('al-Karma')).map(({ place }) => place.source)).toEqual(['first'])
    const apart = new Gazetteer([place('first', 43.9), place('second', 45)])
    expect(plainCandidate(apart.candidates(named('Karmah')))).toBeNull()
  })
})

const TABLE = `date,location,admin1,lat,lon,what
2020-01-01,Mosul,Nineveh,,,A
2020-01-02,Mosul,Nineveh,,,B
2020-01-03,Mosul,Nineveh,36.3,43.1,C
2020-01-04,Mosul,Nineveh,99,43.1,D
2020-01-05,Nowhere,,,,E
2020-01-06,,,,,F
`

describe('rows that name a place and state no point', () => {
  it('are counted by what they name, a wrong point being no missing one', async () => {
    const { placeNames } = tableOfFile(await opened(TABLE), KNOWN)
    expect(placeNames.map(({ place, rows }) => [place, rows])).toEqual([
      ['Mosul', 2],
      ['Nowhere', 1],
    ])
  })

  it('get the place that was chosen, its precision, and where the point is from; no other row does', async () => {
    const file = await opened(TABLE)
    const [mosul] = tableOfFile(file, KNOWN).placeNames
    const place = plainCandidate(new Gazetteer(BASE).candidates(mosul as PlaceName)) as KnownPlace
    const { position, within, area } = place
    const places = { [mosul?.key ?? '']: { position, within, area, denotes: 'Mosul: base map' } }
    const { table } = tableOfFile({ ...file, mapping: { ...file.mapping, places } }, KNOWN)
    expect(Array.from(table.lon.subarray(0, 4), (lon) => lon)).toEqual([
      ...[position[0], position[0], 43.1, Number.NaN],
    ])
    expect([0, 1, 2, 4].map((row) => table.within.at(row))).toEqual(['town', 'town', '', ''])
    const denotes = table.columns.get('coordinate_denotes')
    expect([0, 2].map((row) => denotes?.kind === 'code' && denotes.at(row))).toEqual([
      ...['Mosul: base map', ''],
    ])
  })
})

describe('the places of a table', () => {
  it('are known as closely as the closest of their rows', async () => {
    const file = await opened(
      'event_id_cnty,event_date,event_type,actor1,latitude,longitude,location,geo_precision\n' +
        'A,2020-01-01,Battles,x,33,44,Tarmiya,2\nB,2020-01-01,Battles,x,33,44,Tarmiya,1\nC,2020-01-01,Battles,x,33,44,,1\n',
    )
    const { table } = tableOfFile(file, KNOWN)
    expect(placesOfTable(table, 'mine')).toMatchObject([
      { name: 'Tarmiya', within: 'town', position: [44, 33], source: 'mine' },
    ])
  })
})
