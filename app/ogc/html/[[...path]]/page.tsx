import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { searchOf } from '@/app/search'
import { siteAddress } from '@/app/site'
import { DEFAULT_LANGUAGE } from '@/components/messages/languages'
import { loadMessages } from '@/components/messages/load-messages'
import { UnusablePage } from '@/components/ogc/items-page'
import { LandingPage } from '@/components/ogc/landing-page'
import { CollectionsPage, ConformancePage } from '@/components/ogc/list-pages'
import { filesBase } from '@/components/site/addresses'
import { describeCollection } from '@/geo/ogc/collection'
import { formProblems } from '@/geo/ogc/items-query'
import { asForm, ogcAddress } from '@/geo/ogc/link'
import { listCollections } from '../../collections'
import { collectionView, isCollectionPart } from './collection-view'
import { itemsView, itemView } from './items-view'

export async function generateMetadata(): Promise<Metadata> {
  const { title } = await loadMessages(DEFAULT_LANGUAGE, 'ogc')
  return { title }
}

/** What of /ogc is read by people; next.config.js leads to it who takes a page. */
export default async function Page({ params, searchParams }: PageProps<'/ogc/html/[[...path]]'>) {
  const [first, id, part, item, ...more] = ((await params).path ?? []).map(decodeURIComponent)
  const query = searchOf(await searchParams)
  if (more.length > 0) notFound()
  const problems = part === 'items' ? [] : formProblems(query)
  if (problems.length > 0) {
    const { problem } = await loadMessages(DEFAULT_LANGUAGE, 'query')
    const path = [first, id, part].filter((each) => each !== undefined).map(encodeURIComponent)
    const json = asForm([ogcAddress(filesBase()), ...path].join('/'), 'json')
    return <UnusablePage collection={null} problems={problems.map(problem)} json={json} />
  }
  if (first === undefined) {
    return <LandingPage site={await siteAddress()} collections={await titledCollections()} />
  }
  if (first === 'conformance' && id === undefined) return <ConformancePage />
  if (first !== 'collections') notFound()
  if (id === undefined) return <CollectionsPage collections={await titledCollections()} />
  if (part === 'items') return item === undefined ? itemsView(id, query) : itemView(id, item, query)
  if (item !== undefined || !isCollectionPart(part)) notFound()
  return collectionView(id, part)
}

async function titledCollections() {
  return (await listCollections()).map(({ id, facts, kind }) => ({
    id,
    title: describeCollection(facts, kind).title,
  }))
}
