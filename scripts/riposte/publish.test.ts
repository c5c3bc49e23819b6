import { describe, expect, it } from 'vitest'
import { readFileDataset } from '@/geo/formats/read/file-dataset'
import { checkFileDatasetInfo } from '@/geo/record/check/file-dataset-info'
import { Refused } from '../new-incident/question'
import { publish } from './publish'

const CSV =
  'ref,date,lat,lon,town,dead\na,2020-01-03,33.5,44.2,North,3\nb,2020-01-02,33.1,44.9,South,two\n'
const GTD =
  'eventid,iyear,imonth,iday,attacktype1_txt,gname,specificity,latitude,longitude\n1,2014,1,2,Bombing,X,1,33,44\n'

/** Flags that answer every question about the file itself. */
const ABOUT = [
  '--title=Shots in the North',
  '--description=Made up.',
  '--citation=Nobody (2024): Shots.',
  '--licence=CC-BY-4.0',
  '--utc-offset=+03:00',
]

/** Runs the command; `answers` are typed one after the other, then nobody answers. */
async function run(
  args: readonly string[],
  { file = CSV, answers = [] as readonly string[], taken = [] as readonly string[] } = {},
) {
  const said: string[] = []
  const rest = [...answers]
  const written = new Map<string, string | Uint8Array>()
  const bytes = new TextEncoder().encode(file)
  const id = await publish(['some/where/shots.csv', ...args], {
    say: (line) => void said.push(line),
    ask: async (prompt) => {
      said.push(prompt)
      return rest.shift() ?? null
    },
    read: () => bytes,
    write: (name, content) => void written.set(name, content),
    taken,
    today: '2026-11-26',
  }).catch((error: unknown) => {
    expect(written.size).toBe(0)
    throw error
  })
  const declared = String(written.get(`${id}/dataset.json`))
  const { info } = checkFileDatasetInfo({ declared, names: ['shots.csv'] }, id)
  const reading = { bytes, version: '0123456789ab', today: null }
  const read = info && (await readFileDataset(info, reading)).file
  return { id, written, info, table: read?.table, said: said.join('\n'), unread: rest }
}

describe('publishing a file', () => {
  it('writes a folder that a server reads, from flags alone', async () => {
    const { id, info, table, written, said } = await run([...ABOUT, '--columns=yes'])
    expect(id).toBe('shots-in-the-north')
    expect([...written.keys()]).toEqual([`${id}/dataset.json`, `${id}/shots.csv`])
    expect(info).toMatchObject({
      title: 'Shots in the North',
      file: 'shots.csv',
      released: '2026-11-26',
      licence: { id: 'CC-BY-4.0' },
      mapping: { fields: { day: 'date', latitude: 'lat', longitude: 'lon' } },
    })
    expect(table?.length).toBe(2)
    expect(said).toContain('2 of 2 rows can be read, 2020-01-02 to 2020-01-03.')
    expect(said).toContain('row 2, column "dead": expected a whole number of people; got "two"')
  })

  it('asks what flags do not say, shows its guess of the columns, and asks again what is of no use', async () => {
    const { info, said, unread } = await run([], {
      taken: ['shots'],
      answers: [
        ...['no', 'ref', '', 'date', '', '', '', '', 'city', 'town', '', '', '', '', '', 'dead'],
        ...['', '', '', '', '', '', ''],
        ...['Shots', 'shots', 'northern-shots', 'Made up.', 'Nobody (2024).', 'other'],
        ...['X-1', 'X licence', 'no address', 'https://example.org/x', '3', '+03:00'],
      ],
    })
    expect(unread).toEqual([])
    expect(said).toContain('    day: date')
    expect(said).toContain('expected one of ref, date, lat, lon, town, dead; got "city"')
    expect(said).toContain('there is a dataset "shots" already')
    expect(info).toMatchObject({
      id: 'northern-shots',
      licence: { id: 'X-1', name: 'X licence', url: 'https://example.org/x' },
      utcOffset: '+03:00',
      mapping: { fields: { id: 'ref', day: 'date', place: 'town', killed: 'dead' } },
    })
  })

  it('says that no column seems to be the day, and takes the one it is told', async () => {
    const file = CSV.replace('date', 'Datum')
    const answers = ['no', 'ref', '', 'Datum', ...Array.from({ length: 18 }, () => '')]
    const { info, table, said } = await run(ABOUT, { file, answers })
    expect(said).toContain('None seems to be the day')
    expect(said).toContain('The file has ref, Datum, lat, lon, town, dead.')
    expect(info?.mapping?.fields).toMatchObject({ day: 'Datum', latitude: 'lat' })
    expect(table?.length).toBe(2)
  })

  it('takes columns by flag, and the order of days where the file cannot tell', async () => {
    const file = 'when,y,x\n3/1/2022,33,44\n4/2/2022,33,44\n'
    const columns = ['--column=day=when', '--column=latitude=y', '--column=longitude=x']
    await expect(run([...ABOUT, ...columns], { file })).rejects.toThrow(/--day-order/)
    const { info, table } = await run([...ABOUT, ...columns, '--day-order=day-first'], { file })
    expect(info?.mapping).toEqual({
      fields: { day: 'when', latitude: 'y', longitude: 'x' },
      dayOrder: 'day-first',
    })
    expect(table?.length).toBe(2)
  })

  it('does not publish what its makers do not let everybody publish', async () => {
    await expect(run(ABOUT, { file: GTD })).rejects.toThrow(/--permission/)
    await expect(run([...ABOUT, '--permission=no'], { file: GTD })).rejects.toThrow(Refused)
    const { info } = await run([...ABOUT, '--permission=yes'], { file: GTD })
    expect(info?.mapping).toBeUndefined()
  })

  it.each([
    ['an unknown flag', ['--colour=red'], CSV, /--colour/],
    ['two files', ['other.csv'], CSV, /expected one file; got 2/],
    ['a column of no field', ['--column=weather=date'], CSV, /--column: expected FIELD=COLUMN/],
    ['a column that is not there', [...ABOUT, '--column=day=datum'], CSV, /mapping\.fields\.day/],
    ['no guess that is confirmed', ABOUT, CSV, /--columns/],
    ['an id of the app', [...ABOUT, '--columns=yes', '--id=embed'], CSV, /needs for itself/],
    ['no row with a day', [...ABOUT, '--columns=yes'], 'id,date\na,\n', /names a day/],
    ['another format', ABOUT, '<a/>', /cannot be read/],
  ])('is refused, and nothing is written, for %s', async (_, args, file, message) => {
    await expect(run(args, { file })).rejects.toThrow(message)
  })
})
