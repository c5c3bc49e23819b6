import { notFound } from 'next/navigation'
import { ExplorerPage } from '@/components/explorer-page'
import { operatorTiles } from '@/components/operator-tiles'
import { readDefaultDataset } from '@/data/catalogue'
import { searchOf } from './search'

/** The default dataset. */
export default async function HomePage({ searchParams }: PageProps<'/'>) {
  const dataset = readDefaultDataset()
  if (!dataset) notFound()
  return (
    <ExplorerPage
      dataset={dataset}
      query={searchOf(await searchParams)}
      tiles={operatorTiles(process.env)}
    />
  )
}
