import type { Metadata } from 'next'
import { connection } from 'next/server'
import { DatasetsPage } from '@/components/datasets/datasets-page'
import { DEFAULT_LANGUAGE } from '@/components/messages/languages'
import { loadMessages } from '@/components/messages/load-messages'
import { listFacts } from '@/data/sources/datasets'

export async function generateMetadata(): Promise<Metadata> {
  const { datasets } = await loadMessages(DEFAULT_LANGUAGE, 'record')
  return { title: datasets.title }
}

/** Every dataset there is. */
export default async function Page() {
  await connection()
  return <DatasetsPage datasets={await listFacts()} />
}
