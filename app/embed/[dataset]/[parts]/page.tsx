import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { searchOf } from '@/app/search'
import { parseParts } from '@/components/embed/embed-parts'
import { ExplorerPage } from '@/components/explorer/explorer-page'
import { operatorTiles } from '@/components/explorer/operator-tiles'
import { browserRows } from '@/data/sources/browser-rows'
import { listFacts, openDataset } from '@/data/sources/datasets'
import { partAddresses } from '@/data/sources/table-parts'
import { reportContact } from '@/geo/report-contact.mjs'

type Props = PageProps<'/embed/[dataset]/[parts]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const source = await openDataset((await params).dataset)
  const title = (await source?.facts())?.title ?? null
  return { title, robots: { index: false } }
}

/** Parts of a dataset's screen, for a frame in somebody else's page. */
export default async function EmbedPage({ params, searchParams }: Props) {
  const { dataset: id, parts: text } = await params
  const source = await openDataset(id)
  const parts = parseParts(text)
  if (!source || !parts) notFound()
  return (
    <ExplorerPage
      source={source}
      datasets={await listFacts()}
      addresses={await partAddresses(source)}
      mostRows={browserRows()}
      query={searchOf(await searchParams)}
      tiles={operatorTiles(process.env)}
      contact={reportContact(process.env.RIPOSTE_CONTACT, 'RIPOSTE_CONTACT')}
      parts={parts}
    />
  )
}
