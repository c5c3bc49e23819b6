import { describe, expect, it } from 'vitest'
import { OWN } from '../../table/own-columns'
import { formatDay } from '../../time/time'
import { GDELT_HEADER, UCDP_HEADER } from './conventions'
import { faultsOf, opened, rowsOf, tableOfFile } from './fixtures/opened'
import { openFile } from './open-file'
import { termsOf } from './terms'

/** A CSV of one record under a header; columns that are not given are empty. */
const csv = (header: readonly string[], ...records: Record<string, string>[]) =>
  [
    header.join(','),
    ...records.map((each) => header.map((name) => each[name] ?? '').join(',')),
  ].join('\n')

const ACLED_HEADERS = {
  'before 2018':
    'GWNO,EVENT_ID_CNTY,EVENT_ID_NO_CNTY,EVENT_DATE,YEAR,TIME_PRECISION,EVENT_TYPE,ACTOR1,ALLY_ACTOR_1,INTER1,ACTOR2,ALLY_ACTOR_2,INTER2,INTERACTION,COUNTRY,ADMIN1,ADMIN2,ADMIN3,LOCATION,LATITUDE,LONGITUDE,GEO_PRECISION,SOURCE,NOTES,FATALITIES',
  '2018 to 2022':
    'data_id,iso,event_id_cnty,event_id_no_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,timestamp,iso3',
  'since 2023':
    'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp',
  'since 2025':
    'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp,population_1km,population_2km,population_5km,population_best',
}
const ACLED_EVENT = {
  event_id_cnty: 'IRQ1',
  time_precision: '1',
  event_type: 'Battles',
  sub_event_type: 'Armed clash',
  actor1: 'Army',
  actor2: 'Group',
  location: 'Kirkuk',
  latitude: '35.4681',
  longitude: '44.3922',
  geo_precision: '2',
  fatalities: '0',
}

describe('a file of ACLED', () => {
  it.each(Object.entries(ACLED_HEADERS))('%s is known by its columns', async (_, line) => {
    const header = line.split(',')
    const isUpper = header.includes('EVENT_DATE')
    const event = { ...ACLED_EVENT, event_date: '16 May 2025' }
    const record = Object.fromEntries(
      Object.entries(event).map(([name, value]) => [isUpper ? name.toUpperCase() : name, value]),
    )
    const file = csv(header, record)
    expect((await opened(file)).mapping.convention).toBe('ACLED')
    const read = await tableOfFile(`\uFEFF${file}`)
    expect(rowsOf(read)).toMatchObject([
      { id: 'IRQ1', place: 'Kirkuk', within: 'district', lon: 44.3922, lat: 35.4681 },
    ])
    expect(formatDay(read.table.day[0] as number)).toBe('2025-05-16')
    expect([read.table.killed.min[0], read.table.killed.max[0]]).toEqual([0, 0])
    expect(read.faults).toEqual([])
  })

  it.each(['2023-01-31', '31-01-2023', '31 January 2023', '31/01/2023', '31-Jan-2023', '20230131'])(
    'has the days of all its years: %s',
    async (event_date) => {
      const header = ACLED_HEADERS['2018 to 2022'].split(',')
      const { table, faults } = await tableOfFile(csv(header, { ...ACLED_EVENT, event_date }))
      expect([formatDay(table.day[0] as number), faults]).toEqual(['2023-01-31', []])
    },
  )

  it.each([
    ['1', 'town'],
    ['2', 'district'],
    ['3.0', 'governorate'],
    ['4', ''],
    ['constructor', ''],
  ])('keeps its code of place %s beside ours, %s', async (geo_precision, within) => {
    const header = ACLED_HEADERS['since 2023'].split(',')
    const event = { ...ACLED_EVENT, event_date: '2020-01-08', geo_precision }
    const { table } = await tableOfFile(csv(header, event))
    const own = table.columns.get(`${OWN}geo_precision`)
    expect([table.within.at(0) ?? '', own?.kind === 'text' && own.at(0)]).toEqual([
      within,
      geo_precision,
    ])
  })

  it('before 2018 is called by its event type, later by the finer one', async () => {
    const event = { ...ACLED_EVENT, event_date: '2020-01-08' }
    const upper = Object.fromEntries(
      Object.entries(event).map(([name, value]) => [name.toUpperCase(), value]),
    )
    const titles = [
      await tableOfFile(csv(ACLED_HEADERS['before 2018'].split(','), upper)),
      await tableOfFile(csv(ACLED_HEADERS['since 2025'].split(','), event)),
    ].map(({ table }) => table.title.at(0))
    expect(titles).toEqual(['Battles', 'Armed clash'])
  })

  it('names its actors and says of neither that it attacked', async () => {
    const header = ACLED_HEADERS['since 2023'].split(',')
    const { table } = await tableOfFile(csv(header, { ...ACLED_EVENT, event_date: '2020-01-08' }))
    const named = table.columns.get('actors_named')
    expect(named?.kind === 'codes' && named.at(0)).toEqual(['Army', 'Group'])
    expect(table.columns.has('actor')).toBe(false)
    expect(table.standing.at(0)).toBe('')
  })

  it('of weekly counts is recognised and refused: they are no incidents', async () => {
    const header =
      'WEEK,REGION,COUNTRY,ADMIN1,EVENT_TYPE,SUB_EVENT_TYPE,EVENTS,FATALITIES,POPULATION_EXPOSURE,DISORDER_TYPE,ID,CENTROID_LATITUDE,CENTROID_LONGITUDE'
    expect(
      await openFile(new TextEncoder().encode(`${header}\n2024-01-06,a,b,c,d,e,4,0,,f,1,33,44\n`)),
    ).toEqual({ refused: 'aggregate', got: 'ACLED' })
  })
})

const UCDP_EVENT = {
  id: '36210',
  year: '2009',
  type_of_violence: '1',
  dyad_name: 'Government - Group',
  side_a: 'Government',
  side_b: 'Group',
  where_prec: '4',
  where_coordinates: 'Anbar province',
  adm_1: 'Anbar province',
  latitude: '32.9',
  longitude: '41.9',
  geom_wkt: 'POINT (41.9 32.9)',
  country: 'Iraq',
  date_prec: '3',
  date_start: '2009-02-16T00:00:00',
  date_end: '2009-02-22 00:00:00.000',
  best: '3',
  low: '2',
  high: '9',
}

const HDX_HEADER =
  'id,year,active_year,start_year,end_year,type_of_violence,conflict_new_id,conflict_name,dyad_new_id,dyad_name,side_a_new_id,gwnoa,side_a,side_b_new_id,gwnob,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,iso3,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,low,best,high'

describe('a file of UCDP GED', () => {
  it.each([
    ['with its header', csv(UCDP_HEADER, UCDP_EVENT)],
    [
      'that came without it',
      csv(UCDP_HEADER, UCDP_EVENT, { ...UCDP_EVENT, id: '2' })
        .split('\n')
        .slice(1, 2)
        .join('\n'),
    ],
  ])('%s has its days, its people and its precision', async (_, file) => {
    const read = await tableOfFile(file)
    expect(rowsOf(read)).toMatchObject([
      { id: '36210', within: 'governorate', lon: 41.9, lat: 32.9 },
    ])
    const { start, end, killed, columns } = read.table
    expect([start[0], end[0]].map((day) => formatDay(day as number))).toEqual([
      '2009-02-16',
      '2009-02-22',
    ])
    expect([killed.min[0], killed.max[0]]).toEqual([2, 9])
    const precision = columns.get('date_precision')
    expect(precision?.kind === 'code' && precision.at(0)).toBe('T6')
    const own = columns.get(`${OWN}where_prec`)
    expect(own?.kind === 'text' && own.at(0)).toBe('4')
  })

  it('without a header is known also where cells repeat', async () => {
    const event = { ...UCDP_EVENT, active_year: '1', side_a_new_id: '1', code_status: 'Clear' }
    const [, record = ''] = csv(UCDP_HEADER, event).split('\n')
    const read = await tableOfFile(`${record}\n`)
    expect((await opened(`${record}\n`)).mapping.convention).toBe('UCDP')
    expect(rowsOf(read)).toMatchObject([{ id: '36210', lon: 41.9, lat: 32.9 }])
  })

  it('as HDX passes it on has its row of tags set aside', async () => {
    const header = HDX_HEADER.split(',')
    const tags = header.map((name) => (name === 'latitude' ? '#geo+lat' : '')).join(',')
    const [names = '', record = ''] = csv(header, UCDP_EVENT).split('\n')
    const file = `${names}\r\n${tags}\r\n${record}\r\n`
    expect((await opened(file)).mapping.convention).toBe('UCDP')
    expect((await opened(file)).sheet.notes).toEqual([{ kind: 'hxl-row' }])
    expect(rowsOf(await tableOfFile(file))).toMatchObject([{ id: '36210', within: 'governorate' }])
  })

  it('as GeoJSON has its points from the geometry', async () => {
    const { latitude: _, longitude: __, geom_wkt: ___, ...properties } = UCDP_EVENT
    const geometry = { type: 'Point', coordinates: [41.9, 32.9] }
    const file = JSON.stringify({
      type: 'FeatureCollection',
      features: [{ type: 'Feature', properties, geometry }],
    })
    expect((await opened(file)).mapping.convention).toBe('UCDP')
    expect(rowsOf(await tableOfFile(file))).toMatchObject([{ id: '36210', lon: 41.9, lat: 32.9 }])
  })

  it('without a header says so', async () => {
    const [, record = ''] = csv(UCDP_HEADER, UCDP_EVENT).split('\n')
    expect((await opened(`${record}\n${record}`)).sheet.notes).toEqual([{ kind: 'no-header' }])
    expect((await opened(`${record}\n${record}`)).sheet.rows).toHaveLength(2)
  })
})

describe('a file of GTD', () => {
  const header =
    'eventid,iyear,imonth,iday,country_txt,provstate,city,latitude,longitude,specificity,vicinity,summary,attacktype1_txt,target1,gname,nkill,nwound,scite1'.split(
      ',',
    )
  const event = {
    eventid: '199707000001',
    iyear: '1997',
    imonth: '7',
    iday: '0',
    attacktype1_txt: 'Bombing/Explosion',
    gname: 'Unknown',
    specificity: '1',
    latitude: '33.3',
    longitude: '44.4',
    nkill: '-99',
    nwound: '4.0',
  }

  it('has a month where the day is not known, and no count where it is not', async () => {
    const { table, faults } = await tableOfFile(csv(header, event))
    expect([table.start[0], table.end[0]].map((day) => formatDay(day as number))).toEqual([
      '1997-07-01',
      '1997-07-31',
    ])
    const killed = table.columns.get('fatalities_min')
    expect(killed?.kind === 'integer' && killed.at(0)).toBeNull()
    expect(table.wounded.min[0]).toBe(4)
    expect(faults).toEqual([])
  })

  it.each([
    ['1', '0', 'town'],
    ['1', '1', 'district'],
    ['2', '0', 'district'],
    ['4', '1', 'governorate'],
  ])(
    'with specificity %s and vicinity %s is known within a %s',
    async (specificity, vicinity, within) => {
      const { table } = await tableOfFile(csv(header, { ...event, specificity, vicinity }))
      expect(table.within.at(0)).toBe(within)
    },
  )

  it('has a year where the month is not known', async () => {
    const { table } = await tableOfFile(csv(header, { ...event, imonth: '0' }))
    expect([table.start[0], table.end[0]].map((day) => formatDay(day as number))).toEqual([
      '1997-01-01',
      '1997-12-31',
    ])
  })

  it('reports a day that no month has, and leaves it out', async () => {
    const read = await tableOfFile(csv(header, { ...event, imonth: '2', iday: '30' }))
    expect(read.table.length).toBe(0)
    expect(read.undated).toHaveLength(1)
    expect(faultsOf(read)).toEqual([[1, 'iday', 'not-a-day', '1997-2-30']])
  })
})

describe('a file of GDELT', () => {
  const event = {
    GLOBALEVENTID: '410412347',
    SQLDATE: '20200108',
    Actor1Name: 'IRAN',
    Actor2Name: 'UNITED STATES',
    EventCode: '190',
    QuadClass: '4',
    ActionGeo_Type: '4',
    ActionGeo_FullName: 'Ayn Al Asad',
    ActionGeo_Lat: '33.8',
    ActionGeo_Long: '42.4',
    DATEADDED: '20200108013000',
    SOURCEURL: 'https://a.example/1',
  }
  const tabbed = (...records: Record<string, string>[]) =>
    csv(GDELT_HEADER, ...records).replaceAll(',', '\t')

  it('has 61 columns', () => expect(GDELT_HEADER).toHaveLength(61))

  it('is known with its header and without', async () => {
    const files = [tabbed(event), tabbed(event).split('\n').slice(1).join('\n')]
    for (const file of files) {
      expect((await opened(file)).mapping.convention).toBe('GDELT')
      const read = await tableOfFile(file)
      expect(rowsOf(read)).toMatchObject([
        { id: '410412347', place: 'Ayn Al Asad', within: 'town', lon: 42.4, lat: 33.8 },
      ])
      expect([formatDay(read.table.day[0] as number), read.faults]).toEqual(['2020-01-08', []])
    }
  })

  it.each([
    ['1', 'country'],
    ['2', 'governorate'],
    ['3', 'town'],
    ['5', 'governorate'],
  ])('with a place of type %s is known within a %s', async (ActionGeo_Type, within) => {
    expect(rowsOf(await tableOfFile(tabbed({ ...event, ActionGeo_Type })))).toMatchObject([
      { within },
    ])
  })
})

describe('the terms of a convention', () => {
  it.each([
    ['ACLED', false, /ACLED/],
    ['GTD', false, /START/],
    ['UCDP', true, /Sundberg and Melander \(2013\)/],
    ['GDELT', true, /GDELT/],
  ] as const)('%s may be passed on: %s', (convention, mayRedistribute, names) => {
    const terms = termsOf(convention)
    expect(terms?.mayRedistribute).toBe(mayRedistribute)
    expect(terms?.attribution).toMatch(names)
  })

  it('of a plain table are not known', () => expect(termsOf('plain')).toBeNull())
})
