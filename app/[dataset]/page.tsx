import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { ExplorerPage } from '@/components/explorer/explorer-page'
import { operatorTiles } from '@/components/explorer/operator-tiles'
import { browserRows } from '@/data/sources/browser-rows'
import { listFacts, openDataset } from '@/data/sources/datasets'
import { partAddresses } from '@/data/sources/table-parts'
import { reportContact } from '@/geo/report-contact.mjs'
import { feedLink } from '../feed-link'
import { movedAddress } from '../moved'
import { searchOf } from '../search'

export async function generateMetadata({ params }: PageProps<'/[dataset]'>): Promise<Metadata> {
  const source = await openDataset((await params).dataset)
  if (!source) return {}
  const { title, description } = await source.facts()
  return { title, description, ...(await feedLink(source)) }
}

/** One dataset's map, list and filters. */
export default async function DatasetPage({ params, searchParams }: PageProps<'/[dataset]'>) {
  const source = await openDataset((await params).dataset)
  if (!source) notFound()
  const query = searchOf(await searchParams)
  const moved = await movedAddress(source, query)
  if (moved) redirect(moved)
  return (
    <ExplorerPage
      source={source}
      datasets={await listFacts()}
      addresses={await partAddresses(source)}
      mostRows={browserRows()}
      query={query}
      tiles={operatorTiles(process.env)}
      contact={reportContact(process.env.RIPOSTE_CONTACT, 'RIPOSTE_CONTACT')}
    />
  )
}
