import type { MetadataRoute } from 'next'
import { incidentPath } from '@/components/incident/cited-incident'
import { listDatasets, readDataset, readHistory } from '@/data/catalogue'
import { lastChanged } from '@/geo/record/versions'
import { siteAddress } from './site'

/** Every dataset, its method page and its incidents, each with the day of its last change. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const site = await siteAddress()
  return listDatasets().flatMap((id) => {
    const dataset = readDataset(id)
    if (!dataset) return []
    const { released } = dataset.info
    const versions = readHistory(id)?.versions ?? []
    return [
      { url: `${site}/${id}`, lastModified: released },
      { url: `${site}/${id}/method`, lastModified: released },
      ...dataset.incidents.map(({ record }) => ({
        url: site + incidentPath(id, record.id),
        lastModified: lastChanged(versions, record.id) ?? released,
      })),
    ]
  })
}
