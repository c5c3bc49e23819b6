import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { facetsOf } from '../../table/facets'
import { OWN } from '../../table/own-columns'
import { dayOf, formatDay } from '../../time/time'
import { faultsOf, opened, rowsOf, tableOfFile } from './fixtures/opened'
import { openFile } from './open-file'
import { isRefusal } from './sheet'
import { tableOfSheet } from './sheet-table'

const lines = (...records: string[]) => `date,lat,lon,title,killed\n${records.join('\n')}\n`

describe('a table of a file', () => {
  it('has its rows in order of time, and says which row of the file each was', async () => {
    const read = await tableOfFile(lines('2020-01-09,33,44,b,', '2020-01-08,33,44,a,'))
    expect(rowsOf(read).map(({ title }) => title)).toEqual(['a', 'b'])
    expect([...read.rowNumbers]).toEqual([2, 1])
  })

  it.each([
    ['not-degrees', '2020-01-08,north,44,a,', 'lat', 'north'],
    ['null-island', '2020-01-08,0,0.0,a,', 'lon', '0, 0'],
    ['swapped', '2020-01-08,120,33,a,', 'lon', '33, 120'],
    ['out-of-range', '2020-01-08,91,200,a,', 'lon', '200, 91'],
  ])('keeps a row whose point is %s, without it', async (kind, record, column, got) => {
    const read = await tableOfFile(lines(record))
    expect(rowsOf(read)).toMatchObject([{ title: 'a', lon: null, lat: null }])
    expect(faultsOf(read)).toEqual([[1, column, kind, got]])
  })

  it.each(['2020-01-08,,,a,', '2020-01-08, ,\u00A0,a,'])(
    'has nobody on Null Island for an empty cell: %j',
    async (record) => {
      const read = await tableOfFile(lines(record))
      expect(rowsOf(read)).toMatchObject([{ lon: null, lat: null }])
      expect(read.faults).toEqual([])
    },
  )

  it('names a row after what it says where it has no title: who, or else where', async () => {
    const read = await tableOfFile(
      'when,where,who,dead\n2020-01-08,Mosul,A group,1\n2020-01-09,Basra,,0\n',
    )
    expect(rowsOf(read).map(({ title }) => title)).toEqual(['A group', 'Basra'])
    const told = await tableOfFile('when,where,what\n2020-01-08,Mosul,A blast\n')
    expect(rowsOf(told)).toMatchObject([{ title: 'A blast', place: 'Mosul' }])
  })

  it('sees swapped coordinates where both are possible, by where incidents are expected', async () => {
    const bounds = [38, 29, 49, 38] as const
    const file = lines('2020-01-08,44.4,33.3,a,', '2020-01-09,33.3,44.4,b,', '2020-01-10,50,4,c,')
    const read = await tableOfFile(file, { bounds })
    expect(faultsOf(read)).toEqual([[1, 'lon', 'swapped', '33.3, 44.4']])
    const { sheet, mapping } = await opened(file)
    const known = { dataset: { id: 'x', version: '1.0.0' }, today: null, bounds, utcOffset: null }
    const fixed = tableOfSheet(sheet, { ...mapping, isSwapped: true }, known)
    expect(fixed.table.lon[0]).toBe(44.4)
  })

  it.each([
    ['not-a-count', '2020-01-08,33,44,a,many', 'killed', 'many'],
    ['not-a-count', '2020-01-08,33,44,a,-1', 'killed', '-1'],
    ['not-a-count', '2020-01-08,33,44,a,2.5', 'killed', '2.5'],
  ])('reports a count that is %s: %s', async (kind, record, column, got) => {
    expect(faultsOf(await tableOfFile(lines(record)))).toEqual([[1, column, kind, got]])
  })

  it('takes an empty count for not stated, and 645.0 for 645', async () => {
    const { table } = await tableOfFile(lines('2020-01-08,33,44,a,', '2020-01-09,33,44,b,645.0'))
    expect(table.columns.get('fatalities_min')).toMatchObject({ kind: 'integer' })
    const killed = table.columns.get('fatalities_min')
    expect(killed?.kind === 'integer' && [killed.at(0), killed.at(1)]).toEqual([null, 645])
  })

  it('leaves out, keeps and reports a row that names no day', async () => {
    const read = await tableOfFile(lines('2020-02-30,33,44,a,', ',33,44,b,', '2020-01-08,33,44,c,'))
    expect(rowsOf(read).map(({ title }) => title)).toEqual(['c'])
    expect(read.undated.map(({ cells }) => cells[3])).toEqual(['a', 'b'])
    expect(faultsOf(read)).toEqual([
      [1, 'date', 'not-a-day', '2020-02-30'],
      [1, 'date', 'no-day', '2020-02-30'],
      [2, 'date', 'no-day', ''],
    ])
  })

  it('reports days that have not come, and an end before its start', async () => {
    const read = await tableOfFile(lines('2919-01-08,33,44,a,'), { today: dayOf('2026-01-01') })
    expect(faultsOf(read)).toEqual([[1, 'date', 'future', '2919-01-08']])
    const ranged = await tableOfFile('start date,end date,lat,lon\n2020-01-09,2020-01-08,33,44\n')
    expect(faultsOf(ranged)).toEqual([[1, 'end date', 'day-order', '2020-01-08']])
    expect(formatDay(ranged.table.start[0] as number)).toBe('2020-01-08')
  })

  it('asks which is the day where no day of the column tells, and which are mixed', async () => {
    const open = await opened(lines('3/1/2022,33,44,a,', '4/2/2022,33,44,b,'))
    expect(open.questions).toEqual([
      { asks: 'day-order', column: 'date', isMixed: false, examples: ['3/1/2022', '4/2/2022'] },
    ])
    const mixed = await opened(lines('13/1/2022,33,44,a,', '1/13/2022,33,44,b,'))
    expect(mixed.questions).toMatchObject([{ isMixed: true }])
    expect((await opened(lines('3/1/2022,33,44,a,', '13/2/2022,33,44,b,'))).questions).toEqual([])
    const answered = await tableOfFile(lines('3/1/2022,33,44,a,'), {
      answers: { dayOrder: 'month-first' },
    })
    expect(formatDay(answered.table.day[0] as number)).toBe('2022-03-01')
  })

  it('keeps every column of the file under its own name, also one that is called like ours', async () => {
    const { table } = await tableOfFile('standing,date,lat,lon\nsure,2020-01-08,33,44\n')
    const own = table.columns.get(`${OWN}standing`)
    expect(own?.kind === 'text' && own.at(0)).toBe('sure')
    expect(table.standing.at(0)).toBe('')
  })

  it('keeps a column whose values recur as codes, numbers as they count and words by their use', async () => {
    const file = [
      'date,lat,lon,type,level,killed,remark,only',
      '2020-01-08,33,44,"Riots, of many",10,1,one,x',
      '2020-01-09,33,44,Battles,9,1,two,x',
      '2020-01-10,33,44,Battles,10,1,,x',
      '2020-01-11,33,44,"Riots, of many",9,2,,x',
      '2020-01-12,33,44,Battles,9,2,,x',
    ].join('\n')
    const { table } = await tableOfFile(file)
    const optionsOf = (name: string) => {
      const column = table.columns.get(`${OWN}${name}`)
      return column?.kind === 'code' ? column.options : null
    }
    expect(optionsOf('type')).toEqual(['Battles', 'Riots, of many'])
    expect(optionsOf('level')).toEqual(['9', '10'])
    // Measures, prose, and what is the same everywhere.
    for (const name of ['date', 'lat', 'lon', 'killed', 'remark', 'only']) {
      expect(table.columns.get(`${OWN}${name}`)?.kind, name).toBe('text')
    }
    const own = facetsOf(table).flatMap(({ id, labels }) => (labels === 'own' ? [id] : []))
    expect(own).toEqual(['f.type', 'f.level'])
  })

  it('has ids made from the content, the same for every order and another for each twin', async () => {
    const [a, b] = ['2020-01-08,33,44,a,', '2020-01-09,33,44,b,']
    const ids = async (...records: string[]) =>
      rowsOf(await tableOfFile(lines(...records))).map(({ id }) => id)
    expect(await ids(a as string, b as string)).toEqual(await ids(b as string, a as string))
    const [first, twin] = await ids(a as string, a as string)
    expect(twin).toBe(`${first}~2`)
  })

  it('reports an id that two rows have, and gives the second one of its own', async () => {
    const read = await tableOfFile('id,date,lat,lon\n7,2020-01-08,33,44\n7,2020-01-09,33,44\n')
    expect(rowsOf(read).map(({ id }) => id)).toEqual(['7', '7~2'])
    expect(faultsOf(read)).toEqual([[2, 'id', 'same-id', '7']])
  })
})

describe('any file', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.double().map(String),
    fc.constantFrom(
      '2020-01-08',
      '3/1/2022',
      '',
      '33.3',
      '44,4',
      '"',
      ';',
      '=1+1',
      'القائم',
      '\u0000',
    ),
  )
  const file = fc
    .tuple(
      fc.constantFrom(',', ';', '\t'),
      fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }),
    )
    .map(([separator, records]) =>
      ['date', 'lat', 'lon', 'id']
        .join(separator)
        .concat('\n', records.map((each) => each.join(separator)).join('\n')),
    )

  it('is read or refused without an exception, no row is lost, and each point is on Earth', async () => {
    await fc.assert(
      fc.asyncProperty(file, async (text) => {
        const found = await openFile(new TextEncoder().encode(text))
        if (isRefusal(found)) return
        const known = {
          dataset: { id: 'x', version: '1.0.0' },
          today: null,
          bounds: null,
          utcOffset: null,
        }
        const { table, undated, rowNumbers, faults } = tableOfSheet(
          found.sheet,
          found.mapping,
          known,
        )
        const numbers = [...rowNumbers, ...undated.map(({ number }) => number)].toSorted(
          (a, b) => a - b,
        )
        expect(numbers).toEqual(found.sheet.rows.map(({ number }) => number))
        for (const { number } of undated)
          expect(faults.some(({ row }) => row === number)).toBe(true)
        for (let row = 0; row < table.length; row++) {
          const [lon, lat] = [table.lon[row] as number, table.lat[row] as number]
          expect(Number.isNaN(lon) || (Math.abs(lon) <= 180 && Math.abs(lat) <= 90)).toBe(true)
          expect(lon === 0 && lat === 0).toBe(false)
        }
        expect(
          new Set(Array.from({ length: table.length }, (_, row) => table.id.at(row))).size,
        ).toBe(table.length)
      }),
      { numRuns: 300 },
    )
  })

  it('of arbitrary bytes is read or refused without an exception', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('', '{', '[', '<kml>', 'PK', '\u001f\u008b'),
        async (bytes, start) => {
          const whole = Uint8Array.from([
            ...Array.from(start, (letter) => letter.charCodeAt(0)),
            ...bytes,
          ])
          expect(await openFile(whole)).toBeTypeOf('object')
        },
      ),
      { numRuns: 500 },
    )
  })
})
