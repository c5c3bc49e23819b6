import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { DEFAULT_LANGUAGE } from '@/components/messages/languages'
import { loadMessages } from '@/components/messages/load-messages'
import { FileMethodPage } from '@/components/method/file-method-page'
import { MethodPage } from '@/components/method/method-page'
import { listSchemas } from '@/data/json-schemas'
import { openDataset } from '@/data/sources/datasets'

export async function generateMetadata(): Promise<Metadata> {
  const { title } = await loadMessages(DEFAULT_LANGUAGE, 'method')
  return { title }
}

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
  if (method?.file) {
    return <FileMethodPage facts={facts} method={method} file={method.file} notes={notes} />
  }
  return <MethodPage facts={facts} method={method} notes={notes} schemas={listSchemas()} />
}
