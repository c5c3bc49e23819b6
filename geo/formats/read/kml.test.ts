import { describe, expect, it } from 'vitest'
import { opened } from './fixtures/opened'
import { readPlacemarks } from './kml'
import { openFile } from './open-file'

const kml = (inner: string, before = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>${before}<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>All</name>${inner}</Document></kml>`
const placemark = (inner: string) =>
  `<Folder><Placemark><name>Strike</name>${inner}</Placemark></Folder>`
const valuesOf = async (text: string) => {
  const { columns, rows } = (await opened(text)).sheet
  return rows.map(({ cells }) => Object.fromEntries(columns.map((name, i) => [name, cells[i]])))
}

describe('KML', () => {
  it('has a row for each placemark, with its texts, its time and its data', async () => {
    const text = kml(
      placemark(
        '<description><![CDATA[<b>two</b> & more]]></description><TimeStamp><when>2020-01-08</when></TimeStamp>' +
          '<ExtendedData><Data name="side"><displayName>S</displayName><value>A</value></Data>' +
          '<SchemaData><SimpleData name="killed">3</SimpleData></SchemaData></ExtendedData>' +
          '<Point><coordinates> 44.1,33.2,0 </coordinates></Point>',
      ),
    )
    expect(await valuesOf(text)).toEqual([
      {
        '@longitude': 44.1,
        '@latitude': 33.2,
        name: 'Strike',
        description: '<b>two</b> & more',
        when: '2020-01-08',
        side: 'A',
        killed: '3',
      },
    ])
  })

  it('has the middle of a line or an area, and says so', async () => {
    const { sheet } = await opened(
      kml(placemark('<LineString><coordinates>44,33 46,35</coordinates></LineString>')),
    )
    expect(sheet.rows.at(0)?.cells.slice(0, 2)).toEqual([45, 34])
    expect(sheet.notes).toEqual([{ kind: 'representative-points', count: 1 }])
  })

  it('keeps what came before it breaks off', async () => {
    const { sheet } = await opened(`${kml(placemark('')).slice(0, -20)}`)
    expect(sheet.rows).toHaveLength(1)
    expect(sheet.faults.map(({ kind }) => kind)).toEqual(['not-a-record'])
  })

  it('expands no entity that it declares itself', () => {
    const bomb = '<!DOCTYPE kml [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    const read = readPlacemarks(kml(placemark('<description>&b;</description>'), bomb))
    expect(JSON.stringify(read)).not.toContain('lollol')
  })

  it('nested without end is refused', () => {
    expect(readPlacemarks(kml('<Folder>'.repeat(5_000)))).toMatchObject({ refused: 'too-deep' })
  })

  it('fetches nothing that it links to, and says so', async () => {
    const link = '<NetworkLink><Link><href>http://example.org/b.kml</href></Link></NetworkLink>'
    const { sheet } = await opened(kml(placemark('') + link + link))
    expect(sheet.notes).toEqual([{ kind: 'links', count: 2 }])
    expect(await openFile(new TextEncoder().encode(kml(link)))).toEqual({
      refused: 'only-links',
      got: '1',
    })
  })

  it('is told from other XML', async () => {
    const html = new TextEncoder().encode('<html><body>no</body></html>')
    expect(await openFile(html)).toEqual({ refused: 'unknown-format', got: 'XML' })
  })
})

describe('GPX', () => {
  const gpx = (inner: string) =>
    `<?xml version="1.0"?><gpx version="1.1" xmlns:x="http://example.org"><metadata><name>x</name></metadata>${inner}</gpx>`

  it('has a row for each waypoint, with its extensions', async () => {
    const text = gpx(
      '<wpt lat="33.2" lon="44.1"><time>2020-01-08T00:00:00Z</time><name>W1</name><desc>d</desc><extensions><x:killed>3</x:killed></extensions></wpt>',
    )
    expect((await opened(text)).format).toBe('gpx')
    expect(await valuesOf(text)).toEqual([
      {
        '@longitude': 44.1,
        '@latitude': 33.2,
        time: '2020-01-08T00:00:00Z',
        name: 'W1',
        desc: 'd',
        killed: '3',
      },
    ])
  })

  it('of tracks alone has no incidents', async () => {
    const track = gpx('<trk><trkseg><trkpt lat="33" lon="44"/></trkseg></trk>')
    expect(await openFile(new TextEncoder().encode(track))).toMatchObject({ refused: 'empty' })
  })
})
