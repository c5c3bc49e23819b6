import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { methodEn } from '@/components/messages/method-en'
import { MethodPage } from '@/components/method/method-page'
import { listSchemas } from '@/data/json-schemas'
import { openDataset } from '@/data/sources/datasets'

export const metadata: Metadata = { title: methodEn.title }

/** How a dataset was coded. */
export default async function Page({ params }: PageProps<'/[dataset]/method'>) {
  await connection()
  const { dataset: id } = await params
  const source = await openDataset(id)
  if (!source) notFound()
  const [facts, method, notes] = await Promise.all([
    source.facts(),
    source.method(),
    source.notes(),
  ])
  return <MethodPage facts={facts} method={method} notes={notes} schemas={listSchemas()} />
}
