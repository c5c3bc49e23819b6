import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { DEFAULT_LANGUAGE } from '@/components/messages/languages'
import { loadMessages } from '@/components/messages/load-messages'
import { tableOfFile } from '@/geo/formats/read/fixtures/opened'
import { FileIncident } from './file-incident'

const HEADER =
  'id,type_of_violence,dyad_name,side_a,side_b,where_prec,where_coordinates,adm_1,country,latitude,longitude,date_prec,date_start,date_end,best,low,high,source_article,page'
const page = async (row: string) => {
  const { table } = await tableOfFile(`${HEADER}\n${row}\n`)
  return renderToStaticMarkup(
    <FileIncident table={table} row={0} facts={{ title: 'Events' }} level={1} />,
  )
}
const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

beforeAll(async () => {
  await loadMessages(DEFAULT_LANGUAGE, 'screen')
  await loadMessages(DEFAULT_LANGUAGE, 'record')
})

describe('an incident of a file', () => {
  it('says what the file says: days, place, estimates, actors and source', async () => {
    const said = text(
      await page(
        '7,1,North - South,Army of North,South,4,Far Bridge,Qadisiya,Iraq,33.123456,44.5,2,2014-01-24,2014-01-25,8,7,9,"Wire, 2014",https://example.org/a?b=1',
      ),
    )
    expect(said).toContain('North – South, Far Bridge')
    expect(said).toContain('Far Bridge, Qadisiya, Iraq')
    expect(said).toContain('7 low 8 best 9 high')
    expect(said).toContain('Army of North – South')
    expect(said).toContain('Wire, 2014')
    expect(said).toContain('33.12° N')
    expect(said).toMatch(/where_prec 4 /)
  })

  it('fills nothing in that the file does not say', async () => {
    const html = await page('7,1,,,,,,,,,,,2014-01-24,,,,,,')
    expect(html).not.toMatch(/undefined|NaN|null|confirmed|Against/)
    expect(text(html)).toContain('Killed not stated')
    expect(text(html)).toContain('Empty in the file: dyad_name, side_a')
    expect(text(html)).toContain('so it is not on the map')
  })

  it('shows markup as text, and makes a link of an address of the web alone', async () => {
    const html = await page(
      '<b>7</b>,1,<script>x</script> - B,,,,,,,,,,2014-01-24,,,,,javascript:alert(1),https://example.org/a',
    )
    expect(html).not.toMatch(/<script|<b>/)
    expect(html.match(/href="[^"]*"/g)).toEqual(['href="https://example.org/a"'])
  })
})
