import type { MetadataRoute } from 'next'
import { datasetAddress, incidentAddress, pageAddress } from '@/components/site/addresses'
import { openDatasets } from '@/data/sources/datasets'
import { isTooManyRows } from '@/geo/query/too-many-rows'
import type { IncidentSource } from '@/geo/source'
import type { IncidentTable } from '@/geo/table/table'
import { siteAddress } from './site'

/** A site map holds no more addresses (https://www.sitemaps.org/protocol.html): the incidents of a larger dataset are left out. */
const MOST_ADDRESSES = 50_000

/** The list of datasets, and every dataset, its method page and its incidents, each with the day of its last change. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const site = await siteAddress()
  const entries = await Promise.all((await openDatasets()).map((source) => entriesOf(source, site)))
  return [{ url: site + pageAddress('/datasets') }, ...entries.flat()]
}

async function entriesOf(source: IncidentSource, site: string): Promise<MetadataRoute.Sitemap> {
  const [{ id, released, incidents }, history] = await Promise.all([
    source.facts(),
    source.history(),
  ])
  const table = incidents > MOST_ADDRESSES ? null : await tableOf(source)
  const ids = Array.from({ length: table?.length ?? 0 }, (_, row) => table?.id.at(row) ?? '')
  return [
    { url: site + datasetAddress(id), lastModified: released },
    { url: site + pageAddress(`/${id}/method`), lastModified: released },
    ...(await Promise.all(
      ids.map(async (incident) => ({
        url: site + incidentAddress(id, incident),
        lastModified: (await history?.lastChanged(incident)) ?? released,
      })),
    )),
  ]
}

/** The table of a source; null where it is too large to be had. */
async function tableOf(source: IncidentSource): Promise<IncidentTable | null> {
  try {
    return await source.table(['screen'])
  } catch (error) {
    if (isTooManyRows(error)) return null
    throw error
  }
}
