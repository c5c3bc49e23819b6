import type { MetadataRoute } from 'next'
import { datasetAddress, incidentAddress, pageAddress } from '@/components/site/addresses'
import { openDatasets } from '@/data/sources/datasets'
import { lastChanged } from '@/geo/record/versions'
import type { IncidentSource } from '@/geo/source'
import { siteAddress } from './site'

/** The list of datasets, and every dataset, its method page and its incidents, each with the day of its last change. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const site = await siteAddress()
  const entries = await Promise.all((await openDatasets()).map((source) => entriesOf(source, site)))
  return [{ url: site + pageAddress('/datasets') }, ...entries.flat()]
}

async function entriesOf(source: IncidentSource, site: string): Promise<MetadataRoute.Sitemap> {
  const [{ id, released }, table, history] = await Promise.all([
    source.facts(),
    source.table(['screen']),
    source.history(),
  ])
  const versions = history?.versions ?? []
  const ids = Array.from({ length: table.length }, (_, row) => table.id.at(row))
  return [
    { url: site + datasetAddress(id), lastModified: released },
    { url: site + pageAddress(`/${id}/method`), lastModified: released },
    ...ids.map((incident) => ({
      url: site + incidentAddress(id, incident),
      lastModified: lastChanged(versions, incident) ?? released,
    })),
  ]
}
