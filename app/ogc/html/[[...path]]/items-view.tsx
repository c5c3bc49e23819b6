import { notFound } from 'next/navigation'
import { DEFAULT_LANGUAGE } from '@/components/messages/languages'
import { loadMessages } from '@/components/messages/load-messages'
import { ItemsPage, ItemView, UnusablePage } from '@/components/ogc/items-page'
import { filesBase } from '@/components/site/addresses'
import { describeCollection } from '@/geo/ogc/collection'
import { pageLinks } from '@/geo/ogc/item-documents'
import { PLACES, STANDARD } from '@/geo/ogc/items-query'
import { asForm, collectionAddress, withQuery } from '@/geo/ogc/link'
import { type Collection, openCollection } from '../../collections'
import { findItem, itemPage, type Unanswered } from '../../items'

/** The page of a collection's items that a query asks for. */
export async function itemsView(id: string, query: URLSearchParams) {
  const collection = await openCollection(id)
  if (!collection) notFound()
  const asked = await itemPage(collection, query)
  const here = collectionAddress(filesBase(), id)
  const json = asForm(withQuery(`${here}/items`, query), 'json')
  if (!('answer' in asked)) return unusable(collection, asked, json)
  const links = pageLinks(here, query, asked.answer)
  const hrefOf = (rel: string) => links.find((link) => link.rel === rel)?.href ?? null
  return (
    <ItemsPage
      collection={id}
      title={titleOf(collection)}
      page={asked.answer}
      previous={hrefOf('prev')}
      next={hrefOf('next')}
      json={json}
      itemQuery={itemQueryOf(collection, query)}
    />
  )
}

/** The page of one item. */
export async function itemView(id: string, itemId: string, query: URLSearchParams) {
  const collection = await openCollection(id)
  if (!collection) notFound()
  const asked = await findItem(collection, itemId, query)
  const path = `${collectionAddress(filesBase(), id)}/items/${encodeURIComponent(itemId)}`
  const json = asForm(withQuery(path, query), 'json')
  if (!('answer' in asked)) return unusable(collection, asked, json)
  if (!asked.answer) notFound()
  return <ItemView collection={id} title={titleOf(collection)} {...asked.answer} json={json} />
}

const titleOf = ({ facts, kind }: Collection) => describeCollection(facts, kind).title

async function unusable(collection: Collection, asked: Unanswered, json: string) {
  const { problem } = await loadMessages(DEFAULT_LANGUAGE, 'query')
  const { tooManyToCluster } = await loadMessages(DEFAULT_LANGUAGE, 'record')
  const problems =
    'problems' in asked ? asked.problems.map(problem) : [tooManyToCluster(asked.tooMany)]
  return (
    <UnusablePage
      collection={{ id: collection.id, title: titleOf(collection) }}
      problems={[...new Set(problems)]}
      json={json}
    />
  )
}

/** A cluster is found again under what it was made by. */
function itemQueryOf({ kind }: Collection, query: URLSearchParams): string {
  if (kind !== 'clusters') return ''
  const kept = new URLSearchParams(query)
  for (const name of [...STANDARD, ...PLACES]) kept.delete(name)
  return withQuery('', kept)
}
