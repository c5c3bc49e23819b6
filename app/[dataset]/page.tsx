import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ExplorerPage } from '@/components/explorer-page'
import { operatorTiles } from '@/components/operator-tiles'
import { readDataset } from '@/data/catalogue'
import { searchOf } from '../search'

export async function generateMetadata({ params }: PageProps<'/[dataset]'>): Promise<Metadata> {
  const dataset = readDataset((await params).dataset)
  return dataset ? { title: dataset.info.title, description: dataset.info.description } : {}
}

/** One dataset's map, list and filters. */
export default async function DatasetPage({ params, searchParams }: PageProps<'/[dataset]'>) {
  const dataset = readDataset((await params).dataset)
  if (!dataset) notFound()
  return (
    <ExplorerPage
      dataset={dataset}
      query={searchOf(await searchParams)}
      tiles={operatorTiles(process.env)}
    />
  )
}
