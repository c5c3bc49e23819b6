import { bench, describe } from 'vitest'
import { tableOfRows } from '../fixtures/rows-table'
import { incidentPage } from '../ogc/item-page'
import { vectorTile } from '../ogc/vector-tile'
import { type Filter, NO_FILTER } from '../table/filter'
import { ACTS, STANDINGS, WITHIN } from '../vocabulary'
import { TableQueries } from './table-queries'
import type { TileName } from './tile'

const ROWS = 400_000

/** Made-up rows in piles: a place in a hundred has a third of them. */
function madeUpRows() {
  return Array.from({ length: ROWS }, (_, i) => {
    const place = i % 3 === 0 ? i % 40 : i % 4_000
    return {
      id: `2020-01-01-incident-${i}`,
      title: `Made-up incident of number ${i}`,
      event_date: 18_262 + Math.floor((i * 366) / ROWS),
      act: ACTS[i % ACTS.length] as string,
      target: i % 3 ? 'guests' : 'hosts',
      standing: STANDINGS[i % STANDINGS.length] as string,
      within: WITHIN[i % WITHIN.length] as string,
      location: `Village of number ${place}`,
      longitude: 38 + (place % 64) / 8,
      latitude: 29 + Math.floor(place / 64) / 8,
      fatalities_min: i % 7 === 0 ? i % 40 : null,
      notes: `What happened at place ${place}, in a sentence as long as they are.`,
    }
  })
}

/** How long each of some questions takes in ms, the middle one and the slowest of twenty. */
async function timed(
  ask: (i: number) => Promise<unknown>,
): Promise<{ ms: number; slowest: number }> {
  const times: number[] = []
  for (let i = 0; i < 20; i++) {
    const start = performance.now()
    await ask(i)
    times.push(performance.now() - start)
  }
  times.sort((a, b) => a - b)
  return { ms: Math.round(times[10] ?? 0), slowest: Math.round(times[19] ?? 0) }
}

/** 400,000 rows: pages of items in a small box and of all, and a tile of each zoom under filters that nobody asked for before. */
async function reportQueries() {
  const table = tableOfRows(madeUpRows())
  const queries = new TableQueries(async () => table)
  const since = (i: number): Filter => ({ ...NO_FILTER, from: 18_262 + i })
  const inBox = (i: number): Filter => ({ ...since(i), bbox: [41, 31, 41.5, 31.5] })
  const page = (filter: Filter) => incidentPage(queries, { filter, limit: 100, place: null })
  const tileAt = (z: number): TileName => ({
    z,
    x: Math.floor((41.3 / 360 + 0.5) * 2 ** z),
    y: Math.floor(0.4072 * 2 ** z),
  })
  const tiles: [string, { ms: number; slowest: number; bytes: number }][] = []
  for (const z of [0, 2, 4, 6, 8, 10, 12, 14, 16]) {
    const tile = tileAt(z)
    const make = async (filter: Filter) => vectorTile(await queries.tile({ filter, tile }), tile)
    const { length: bytes } = await make(NO_FILTER)
    tiles.push([`tile of zoom ${z}`, { ...(await timed((i) => make(since(i)))), bytes }])
  }
  const kept = tileAt(8)
  console.table({
    'first page of all': await timed((i) => page(since(i))),
    'first page in a small box': await timed((i) => page(inBox(i))),
    'options of all': await timed((i) => queries.facetCounts(since(i))),
    'days of all': await timed((i) => queries.dayCounts({ filter: since(i), by: 'target' })),
    'tile of zoom 8, same filter': await timed(() =>
      queries.tile({ filter: NO_FILTER, tile: kept }),
    ),
    ...Object.fromEntries(tiles),
  })
}

const runOnce = { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0 }

describe('400,000 rows asked', () => bench('all of it', reportQueries, runOnce))
