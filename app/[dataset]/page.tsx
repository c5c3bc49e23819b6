import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { ExplorerPage } from '@/components/explorer/explorer-page'
import { operatorTiles } from '@/components/explorer/operator-tiles'
import { readDataset } from '@/data/catalogue'
import { partAddresses } from '@/data/table-parts'
import { reportContact } from '@/geo/report-contact.mjs'
import { movedAddress } from '../moved'
import { searchOf } from '../search'

export async function generateMetadata({ params }: PageProps<'/[dataset]'>): Promise<Metadata> {
  const dataset = readDataset((await params).dataset)
  return dataset ? { title: dataset.info.title, description: dataset.info.description } : {}
}

/** One dataset's map, list and filters. */
export default async function DatasetPage({ params, searchParams }: PageProps<'/[dataset]'>) {
  const dataset = readDataset((await params).dataset)
  if (!dataset) notFound()
  const query = searchOf(await searchParams)
  const moved = movedAddress(dataset.info.id, query)
  if (moved) redirect(moved)
  return (
    <ExplorerPage
      dataset={dataset}
      addresses={partAddresses(dataset)}
      query={query}
      tiles={operatorTiles(process.env)}
      contact={reportContact(process.env.RIPOSTE_CONTACT, 'RIPOSTE_CONTACT')}
    />
  )
}
