import { chainRows } from '@/geo/table/chain'
import { columnOf } from '@/geo/table/table'
import { forAll } from '../../asker'
import { bytesOf, integersOf } from './column-bytes'
import { type Asked, everyRow } from './conditions'
import type { DatasetRows } from './dataset-rows'
import { cellText, type Pool } from './pool'
import { rowOf } from './row-of'
import { ints, sql } from './sql'
import { entriesStatement, familyStatement } from './statements'

/** What of a table chains are found by. */
const COLUMNS: readonly string[] = [
  'id',
  'event_date',
  'date_start',
  'date_end',
  'part_of_row',
  'answers',
]

/** The answers between the incidents of a dataset, read once: two rows each. */
export class Chains {
  private links: Promise<readonly (readonly [from: number, to: number])[]> | null = null

  constructor(
    private readonly pool: Pool,
    private readonly asked: Asked,
    private readonly rows: DatasetRows,
  ) {}

  /** Every row that a link begins or ends at. */
  async ends(): Promise<ReadonlySet<number>> {
    return new Set((await this.pairs()).flat())
  }

  /** Every link by its two rows. */
  pairs(): Promise<readonly (readonly [from: number, to: number])[]> {
    this.links ??= forAll(() => this.read())
    this.links.catch(() => {
      this.links = null
    })
    return this.links
  }

  /** The rows of the chain of a name, as `chainRows` finds them; null for none. */
  async rowsOf(name: string): Promise<number[] | null> {
    const ids = [name, ...(name.split('..').length === 2 ? name.split('..') : [])]
    const named = await Promise.all(ids.map((id) => rowOf(this.pool, this.asked, id)))
    const near = new Set(await this.ends())
    const { rows: dated } = this.asked.described
    for (const row of named) if (row !== null && row < dated) near.add(row)
    if (near.size === 0) return null
    const family = await this.familyOf([...near])
    const among = everyRow(this.asked).and(sql`row = any(${ints(family)})`)
    const { table, numbers } = await this.rows.batch(
      this.pool,
      this.asked.datasetId,
      among,
      { limit: family.length },
      this.asked.described.columns.filter((column) => COLUMNS.includes(column.name)),
    )
    const rows = chainRows(table, name)
    return rows && [...rows].map((row) => numbers[row] as number)
  }

  /** Some rows with the wholes that they are parts of, and all parts of these. */
  private async familyOf(rows: readonly number[]): Promise<number[]> {
    const { described, datasetId } = this.asked
    if (!described.hasParts) return [...rows].sort((a, b) => a - b)
    const parents = described.columns.filter(({ name }) => name === 'part_of_row')
    const among = everyRow(this.asked).and(sql`row = any(${ints(rows)})`)
    const batch = await this.rows.batch(
      this.pool,
      datasetId,
      among,
      { limit: rows.length },
      parents,
    )
    const wholes = new Set([...rows, ...batch.numbers])
    const [answer] = await this.pool.ask(familyStatement(this.asked, wholes))
    return [...integersOf(bytesOf(answer?.[0]))]
  }

  private async read(): Promise<readonly (readonly [from: number, to: number])[]> {
    if (!columnOf(this.asked.shape.columns, 'answers', 'entries')) return []
    const answer = await this.pool.ask(entriesStatement(this.asked, 'answers', null))
    return answer.map(([row, fields]) => [
      (JSON.parse(cellText(fields)) as { readonly row: number }).row,
      Number(cellText(row)),
    ])
  }
}
