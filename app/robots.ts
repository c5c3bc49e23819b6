import type { MetadataRoute } from 'next'
import { fileAddress } from '@/components/site/addresses'
import { siteAddress } from './site'

/** Everything may be read; the files behind the pages need not be indexed. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  return {
    rules: {
      userAgent: '*',
      allow: '/',
      disallow: ['/*/table/', '/*/incidents/*/record.json'],
    },
    sitemap: (await siteAddress()) + fileAddress('/sitemap.xml'),
  }
}
