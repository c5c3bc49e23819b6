import { expect, it } from 'vitest'
import { GET } from '@/app/[dataset]/[file]/route'
import { exportSet } from '@/components/export/save-export'
import type { Results } from '@/components/state/use-results'
import { openDataset } from '@/data/sources/datasets'
import { newSqlite } from '@/data/sources/sqlite-databases'
import { clusterPoints } from '@/geo/cluster/cluster'
import { clusterRows } from '@/geo/cluster/proximity'
import { bytesOf } from '@/geo/formats/content'
import { EXPORT_LIST } from '@/geo/formats/export-list'
import { exportFile } from '@/geo/formats/formats'
import { savedFile } from '@/geo/formats/zip'
import { filterRows } from '@/geo/table/filter'
import { summarise } from '@/geo/table/summary'
import { exportQuery, parseView, vocabularyOf } from '@/geo/view/view-query'
import { clusterParamsOf, filterOf } from '@/geo/view/view-state'

/** A dataset, and a query of its page. */
const VIEWS = [
  ['iraq-2019-2020', 'from=2019-12-01&to=2020-01-31'],
  ['iraq-2019-2020', 'act=rocket&standing=confirmed&km=5&min=2'],
  ['iraq-2019-2020', 'km=none&q=base'],
  ['ucdp-ged-iraq-1989-2018', 'from=2014-01-01&to=2014-01-31&km=5&min=3&days=7'],
] as const

/** What the browser has of a dataset: the first screen's part of its table, and what that shows under a query. */
async function shownIn(id: string, query: string) {
  const source = await openDataset(id)
  if (!source) throw new Error(`expected the dataset ${id}`)
  const [facts, table] = await Promise.all([source.facts(), source.table(['screen', 'words'])])
  const { state: view } = parseView(new URLSearchParams(query), vocabularyOf(table))
  const filter = filterOf(view)
  const rows = filterRows(table, filter)
  const params = clusterParamsOf(view)
  const proximity = params ? clusterRows(table, rows, params, clusterPoints) : null
  const summary = summarise(table, filter, rows, proximity)
  const results = { filter, rows, proximity, summary, clustering: params ? 'done' : 'off' }
  return { source, facts, table, view, results: results as unknown as Results }
}

it.each(VIEWS)(
  'what is exported of %s without a server is what one answers, for “%s”',
  async (id, query) => {
    const shown = await shownIn(id, query)
    const { facts, view } = shown
    let compared = 0
    for (const { name, isZippable, takes, needs } of EXPORT_LIST) {
      // Outlines of clusters are offered where there are clusters.
      if (needs === 'clusters' && !shown.results.proximity) continue
      for (const isZipped of isZippable ? [false, true] : [false]) {
        const wkt = (takes as readonly string[]).includes('geometry')
        // Here is no worker; the database of a browser's own is compared in a story.
        const set = { ...(await exportSet({ wkt }, shown)), newDatabase: newSqlite }
        const saved = await savedFile(exportFile(name), set, isZipped)
        const file = isZipped ? `${name}.zip` : name
        const search = `?${exportQuery(view, facts.version)}${wkt ? '&geometry=wkt' : ''}`
        const request = new Request(`http://localhost/${id}/${file}${search}`)
        const response = await GET(request, { params: Promise.resolve({ dataset: id, file }) })
        expect(response.status, file).toBe(saved ? 200 : 404)
        if (!saved) continue
        expect(response.headers.get('Content-Disposition')).toContain(`"${saved.name}"`)
        expect(response.headers.get('Content-Type'), file).toBe(saved.mediaType)
        const served = Buffer.from(await response.arrayBuffer())
        const made = Buffer.from(await bytesOf(saved.content))
        expect(made.equals(served), `${file} is the same`).toBe(true)
        compared++
      }
    }
    expect(compared).toBeGreaterThan(8)
  },
  60_000,
)

it('a file that says it has clusters is not made before they are there', async () => {
  const shown = await shownIn('iraq-2019-2020', 'km=5&min=2')
  for (const clustering of ['computing', 'failed'] as const) {
    const results = { ...shown.results, proximity: null, clustering }
    await expect(exportSet({ wkt: false }, { ...shown, results })).rejects.toThrow('clusters')
  }
})
