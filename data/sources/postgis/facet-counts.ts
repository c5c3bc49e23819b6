import { type Facet, facetColumn, facetsOf, optionsOf } from '@/geo/table/facets'
import type { FilterResult } from '@/geo/table/moving-filter'
import type { Asked, Conditions } from './conditions'
import { cellText, type Pool } from './pool'
import { facetStatement, facetsStatement } from './statements'

/** Facets are counted together as long as their options have no more combinations than these. */
const MOST_COMBINATIONS = 20_000

/** How many incidents each option has when only the other conditions hold, counted row by row but for those that are `known`; none where nothing can match. */
export async function facetCounts(
  pool: Pool,
  asked: Asked,
  conditions: Conditions | null,
  known: ReadonlyMap<Facet, Int32Array> = new Map(),
): Promise<FilterResult['counts']> {
  const { shape } = asked
  const ids = facetsOf(shape).map(({ id }) => id)
  const counted = new Map(
    ids
      .filter((id) => !known.has(id))
      .map((id) => [id, new Int32Array(optionsOf(shape, id).length)]),
  )
  if (conditions) await countInto(counted, pool, asked, conditions)
  return Object.fromEntries(ids.map((id) => [id, known.get(id) ?? counted.get(id)]))
}

async function countInto(
  counts: ReadonlyMap<Facet, Int32Array>,
  pool: Pool,
  asked: Asked,
  conditions: Conditions,
): Promise<void> {
  const isPlain = (id: Facet) =>
    facetColumn(asked.shape, id)?.kind === 'code' &&
    !conditions.narrows(id) &&
    !asked.described.hasParts
  const ids = [...counts.keys()]
  const add = (id: Facet, code: Uint8Array | null | undefined, count: number) => {
    const perOption = counts.get(id)
    if (!code || !perOption) return
    const at = Number(cellText(code))
    perOption[at] = (perOption[at] as number) + count
  }
  await Promise.all([
    ...packsOf(asked, ids.filter(isPlain)).map(async (pack) => {
      for (const row of await pool.ask(facetsStatement(asked, conditions, pack))) {
        const count = Number(cellText(row[pack.length]))
        for (const [i, id] of pack.entries()) add(id, row[i], count)
      }
    }),
    ...ids
      .filter((id) => !isPlain(id))
      .map(async (id) => {
        const isList = facetColumn(asked.shape, id)?.kind === 'codes'
        const answer = await pool.ask(facetStatement(asked, conditions, id, isList))
        for (const [code, count] of answer) add(id, code, Number(cellText(count)))
      }),
  ])
}

/** Facets in groups of few combinations, each of which is counted in one go. */
function packsOf({ shape }: Asked, ids: readonly Facet[]): Facet[][] {
  const packs: Facet[][] = []
  let combinations = Number.POSITIVE_INFINITY
  for (const id of ids) {
    const options = optionsOf(shape, id).length + 1
    combinations *= options
    if (combinations > MOST_COMBINATIONS) {
      packs.push([])
      combinations = options
    }
    packs.at(-1)?.push(id)
  }
  return packs
}
