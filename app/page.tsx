import { notFound, redirect } from 'next/navigation'
import { ExplorerPage } from '@/components/explorer/explorer-page'
import { operatorTiles } from '@/components/explorer/operator-tiles'
import { readDefaultDataset } from '@/data/catalogue'
import { partAddresses } from '@/data/table-parts'
import { reportContact } from '@/geo/report-contact.mjs'
import { movedAddress } from './moved'
import { searchOf } from './search'

/** The default dataset. */
export default async function HomePage({ searchParams }: PageProps<'/'>) {
  const dataset = readDefaultDataset()
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
