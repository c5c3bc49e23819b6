import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { searchOf } from '@/app/search'
import { parseParts } from '@/components/embed/embed-parts'
import { ExplorerPage } from '@/components/explorer/explorer-page'
import { operatorTiles } from '@/components/explorer/operator-tiles'
import { readDataset } from '@/data/catalogue'
import { partAddresses } from '@/data/table-parts'
import { reportContact } from '@/geo/report-contact.mjs'

type Props = PageProps<'/embed/[dataset]/[parts]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const dataset = readDataset((await params).dataset)
  return { title: dataset?.info.title ?? null, robots: { index: false } }
}

/** Parts of a dataset's screen, for a frame in somebody else's page. */
export default async function EmbedPage({ params, searchParams }: Props) {
  const { dataset: id, parts: text } = await params
  const dataset = readDataset(id)
  const parts = parseParts(text)
  if (!dataset || !parts) notFound()
  return (
    <ExplorerPage
      dataset={dataset}
      addresses={partAddresses(dataset)}
      query={searchOf(await searchParams)}
      tiles={operatorTiles(process.env)}
      contact={reportContact(process.env.RIPOSTE_CONTACT, 'RIPOSTE_CONTACT')}
      parts={parts}
    />
  )
}
