import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryDataset, arbitraryFilter } from '@/geo/fixtures/arbitrary'
import { DATASET } from '@/geo/fixtures/dataset'
import { withWords } from '@/geo/formats/read/search-words'
import { type TileName, tileEdges } from '@/geo/query/tile'
import { tableOf } from '@/geo/record/compile'
import { FACETS, type Facet } from '@/geo/table/facets'
import { type Filter, NO_FILTER } from '@/geo/table/filter'
import { type IncidentTable, openTable } from '@/geo/table/table'
import { type Asked, conditionsOf, everyRow } from './conditions'
import { countedTile, stretchesOf } from './counted-ahead'
import { describe as describeTable } from './described'
import { clusterFault } from './fixtures/cluster-rules'
import { tableWords } from './fixtures/table-words'
import { migrate } from './migrate'
import {
  DISTRIBUTED,
  partitionStatements,
  periodsStatement,
  REFERENCE,
  removalStatements,
  schemaStatements,
  upgradeStatements,
} from './schema'
import { int, type Sql, sent, sql } from './sql'
import * as statements from './statements'
import type { StoredColumn } from './stored-columns'
import { ALL_ROWS, countedColumns } from './summaries'

const TILE: TileName = { z: 4, x: 9, y: 6 }

const askedOf = (table: IncidentTable): Asked => ({
  datasetId: 4711,
  described: describeTable(table, countedColumns(table)),
  shape: table,
})

/** Every statement that a source may send for a filter. */
function everyStatement(asked: Asked, filter: Filter): Sql[] {
  const conditions = conditionsOf(
    asked,
    filter,
    filter.chain === null ? null : [1, 2],
    tableWords(asked.shape),
  )
  const { columns } = asked.described
  const cells = columns.filter(({ kind }) => kind !== 'entries')
  const edges = tileEdges(TILE)
  const onDays = [sql`date_start <= ${int(1)}`]
  const days = statements.dayCountWhere(asked, ALL_ROWS, onDays)
  const at = countedTile(TILE)
  if (!at) throw new Error('expected a counted tile')
  const general = [
    statements.presence(asked),
    statements.rowStatement(asked, 'some id'),
    statements.entriesStatement(asked, 'answers', null),
    statements.entriesStatement(asked, 'answers', [1, 2]),
    statements.familyStatement(asked, [1, 2]),
    statements.dictionariesStatement(asked, false),
    statements.dictionariesStatement(asked, true),
    statements.wordsStatement(asked, 'rock', { after: 1, most: 2 }),
    statements.countedOptions(asked, [ALL_ROWS, 0], { periods: [1, 9], stretches: [[], []] }),
    statements.countedOptions(asked, [0], { periods: null, stretches: [onDays] }),
    statements.countedDays(days, true),
    statements.countedDays(days, false),
    statements.countedCells(asked, at, null),
    statements.countedCells(asked, at, stretchesOf(1, 99)),
    statements.rowsStatement(cells, everyRow(asked), { limit: 3 }),
  ]
  if (!conditions) return general
  const inTile = statements.tileConditions(conditions, edges)
  return [
    ...general,
    statements.rowsStatement(cells, conditions, { limit: 3, after: 7 }),
    statements.rowsStatement(cells, conditions, { limit: 3, before: 7 }),
    statements.besideStatement(conditions, { after: 7 }),
    statements.countStatement(conditions, true),
    statements.countStatement(conditions, false),
    statements.facetsStatement(asked, conditions, ['act', 'target']),
    statements.facetStatement(asked, conditions, 'act', false),
    statements.facetStatement(asked, conditions, 'actor', true),
    statements.daysStatement(asked, conditions, null),
    statements.daysStatement(asked, conditions, { column: 'act', isList: false }),
    statements.daysStatement(asked, conditions, { column: 'claimed_for', isList: true }),
    statements.extentStatement(conditions),
    statements.rowsStatement(cells, inTile, { limit: 3 }),
    statements.cellsStatement(inTile, edges),
  ]
}

/** Holds every statement of a source for a filter against what a cluster cannot do. */
function expectFitForCluster(asked: Asked, filter: Filter): void {
  const unfit = everyStatement(asked, filter).flatMap((statement) => {
    const { text, values } = sent(statement)
    const fault = clusterFault({ text, values })
    const names = text.includes('from riposte.') && values.includes('4711')
    return fault === null && names ? [] : [{ fault, text, values }]
  })
  expect(unfit).toEqual([])
}

describe('the statements of a source', () => {
  it('name the dataset for every table they read, and nothing that a cluster cannot do', () => {
    const property = fc.property(arbitraryDataset(), arbitraryFilter, (dataset, filter) => {
      expectFitForCluster(askedOf(tableOf(dataset)), filter)
    })
    fc.assert(property, { numRuns: 100 })
  })

  it('do so for what is searched in a file as well', () => {
    const { dataset, columns } = tableOf(DATASET)
    const asInFile = [...columns].filter(([name]) => name !== 'search_text' && name !== 'names')
    const asked = askedOf(withWords(openTable(dataset, new Map(asInFile))))
    for (const q of ['rock', 'rock 4 January 2020', 'base k', 'no such word']) {
      expectFitForCluster(asked, { ...NO_FILTER, q, from: 0 })
      expect(
        sent(
          conditionsOf(asked, { ...NO_FILTER, q }, null, tableWords(asked.shape))?.where() ?? sql``,
        ).text,
      ).toMatch(/words (&&|@>)/)
    }
  })

  it('hold no value in their text', () => {
    const attack = `x'; drop table riposte.incident; --`
    const asked = askedOf(tableOf(DATASET))
    const choices = Object.fromEntries(FACETS.map((id) => [id as Facet, [attack]]))
    const filter: Filter = {
      ...{ from: -12_345, to: 54_321, choices, q: attack, bbox: [1.5, 2.5, 3.5, 4.5] },
      ...{ chain: attack, impossible: false },
    }
    for (const statement of everyStatement(asked, filter)) {
      const { text } = sent(statement)
      expect(text).not.toMatch(/drop|12345|54321|1\.5|4711/)
    }
  })

  it('number every value once', () => {
    const { text, values } = sent(sql`a = ${int(1)} and b = ${int(2)} and (${sql`c = ${int(1)}`})`)
    expect(text).toBe('a = $1::int and b = $2::int and (c = $1::int)')
    expect(values).toEqual(['1', '2'])
  })
})

describe('a statement that a cluster cannot answer by one worker', () => {
  const read = (dataset: number) =>
    sql`select 1 from riposte.incident where dataset_id = ${int(dataset)}`

  it.each<[string, Sql]>([
    ['names no dataset', sql`select 1 from riposte.incident where row = ${int(1)}`],
    ['names two', sql`${read(1)} union all ${read(2)}`],
    [
      'names one for half of what it reads',
      sql`${read(1)} and row in (select row from riposte.entry)`,
    ],
    ['groups by sets', sql`${read(1)} group by grouping sets ((row), (id))`],
    ['reads another table', sql`select 1 from riposte.incident_7 where dataset_id = ${int(7)}`],
  ])('is found: it %s', (_, statement) => {
    expect(clusterFault(sent(statement))).not.toBeNull()
  })

  it('is none of a small table, nor of one dataset read twice', () => {
    expect(
      clusterFault(sent(sql`select name from riposte.dataset where retired is null`)),
    ).toBeNull()
    expect(clusterFault(sent(sql`${read(1)} union all ${read(1)}`))).toBeNull()
  })
})

describe('the schema on a cluster', () => {
  const all = schemaStatements(true)

  it('distributes every large table by the dataset, all of them beside each other, and gives small ones to all', () => {
    for (const name of DISTRIBUTED) {
      const [made] = all.filter((each) => each.startsWith(`create table riposte.${name} (`))
      expect(made).toContain('dataset_id int not null')
      const calls = all.filter((each) =>
        each.includes(`create_distributed_table('riposte.${name}'`),
      )
      expect(calls).toHaveLength(1)
      if (name !== 'incident') expect(calls[0]).toContain("colocate_with => 'riposte.incident'")
    }
    for (const name of REFERENCE) {
      expect(all).toContain(`select create_reference_table('riposte.${name}')`)
    }
    expect(all.join('\n')).not.toContain('partition by')
  })

  it('has no unique key without the dataset, no trigger, and no reference between tables', () => {
    for (const statement of all) {
      expect(statement).not.toMatch(/unique|trigger|references /i)
      const isReference = REFERENCE.some((name) =>
        statement.startsWith(`create table riposte.${name} `),
      )
      const key = /primary key \(([^)]*)\)/.exec(statement)?.[1]
      if (key && !isReference) expect(key.split(', ')).toContain('dataset_id')
    }
  })

  it('comes of that of an earlier version with every table distributed', () => {
    const upgraded = upgradeStatements(true).join('\n')
    expect(upgraded).toContain("create_distributed_table('riposte.period_count', 'dataset_id'")
    expect(upgradeStatements(false).join('\n')).not.toContain('create_distributed_table')
    const keys = [...upgraded.matchAll(/(?:unique|primary key) \(([^)]*)\)/g)]
    for (const [, columns] of keys) expect(columns?.split(', ')).toContain('dataset_id')
    expect(periodsStatement(7)).toMatch(
      /^insert into riposte\.period_count select dataset_id, .* from riposte\.day_count where dataset_id = 7 group by/,
    )
  })

  it('takes rows of a dataset away by naming it', () => {
    for (const statement of removalStatements(9, true)) {
      expect(statement).toMatch(/^delete from riposte\.\w+ where dataset_id = 9$/)
    }
  })
})

describe('the schema of one database', () => {
  it('keeps the rows of each dataset in a partition', () => {
    const all = schemaStatements(false)
    expect(all.join('\n')).toContain('partition by list (dataset_id)')
    expect(all.join('\n')).not.toMatch(/create_(distributed|reference)_table/)
    expect(partitionStatements(9, [], []).create).toContain('riposte.incident_9 (like')
    expect(removalStatements(9, false)[0]).toBe('drop table if exists riposte.incident_9')
  })

  it('has all that is counted by in the index by first day, as long as an entry has room for it', () => {
    const own = (count: number): StoredColumn[] =>
      Array.from({ length: count }, (_, i) => ({ name: `own:${i}`, kind: 'code', place: i + 1 }))
    const startOf = (stored: readonly StoredColumn[]) =>
      partitionStatements(9, stored, ['actors_named']).attach.find((each) =>
        each.includes('incident_9_start'),
      ) ?? ''
    expect(startOf(own(2))).toMatch(/\(dataset_id, date_start\) include \(.*"act".*, own_codes\)$/)
    for (const stored of [[], own(101)]) expect(startOf(stored)).not.toContain('own_codes')
    expect(startOf([])).toContain('"actors_named"')
  })

  it('is made only where there is a database', async () => {
    await expect(migrate('postgres://nobody@127.0.0.1:1/none', false)).rejects.toThrow()
  })
})
