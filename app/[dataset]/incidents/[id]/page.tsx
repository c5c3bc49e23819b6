import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { factsOf } from '@/components/dataset-facts'
import { IncidentPage } from '@/components/incident/incident-page'
import { readDataset } from '@/data/catalogue'
import { detailOf } from '@/geo/detail'

type Props = PageProps<'/[dataset]/incidents/[id]'>

async function read(params: Props['params']) {
  const { dataset: datasetId, id } = await params
  const dataset = readDataset(datasetId)
  const detail = dataset && detailOf(dataset, id)
  return dataset && detail ? { dataset, detail } : null
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await read(params)
  if (!found) return {}
  const { record } = found.detail
  return { title: record.title, description: record.summary ?? record.title }
}

/** One incident on a page of its own: it can be cited, and read without JavaScript. */
export default async function Page({ params }: Props) {
  const found = await read(params)
  if (!found) notFound()
  return <IncidentPage detail={found.detail} facts={factsOf(found.dataset)} />
}
