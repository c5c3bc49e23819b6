import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { DEFAULT_LANGUAGE } from '@/components/messages/languages'
import { loadMessages } from '@/components/messages/load-messages'
import { MethodPage } from '@/components/method/method-page'
import { listSchemas, readChanges, readDataset } from '@/data/catalogue'
import { factsOf } from '@/geo/record/facts'

export async function generateMetadata(): Promise<Metadata> {
  const { title } = await loadMessages(DEFAULT_LANGUAGE, 'method')
  return { title }
}

/** How a dataset was coded. */
export default async function Page({ params }: PageProps<'/[dataset]/method'>) {
  await connection()
  const { dataset: id } = await params
  const dataset = readDataset(id)
  if (!dataset) notFound()
  return (
    <MethodPage
      dataset={dataset}
      facts={factsOf(dataset)}
      changes={readChanges(id)}
      schemas={listSchemas()}
    />
  )
}
