import type { Metadata } from 'next'
import { DEFAULT_LANGUAGE } from '@/components/messages/languages'
import { loadMessages } from '@/components/messages/load-messages'
import { siteOfFiles } from '@/components/site/site-of-files'
import type { IncidentSource } from '@/geo/source'
import { siteAddress } from './site'

/** What tells a feed reader on a dataset's page where the feed of its changes is; nothing where no server makes it. */
export async function feedLink(source: IncidentSource): Promise<Pick<Metadata, 'alternates'>> {
  if (siteOfFiles()) return {}
  const { feed } = await loadMessages(DEFAULT_LANGUAGE, 'record')
  const { id, title } = await source.facts()
  const url = `${await siteAddress()}/${id}/changes.atom`
  return { alternates: { types: { 'application/atom+xml': [{ url, title: feed.title(title) }] } } }
}
