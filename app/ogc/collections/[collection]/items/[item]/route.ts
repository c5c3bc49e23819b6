import { fileResponse } from '@/app/file-response'
import { problemResponse } from '@/app/problem'
import { siteAddress } from '@/app/site'
import { DEFAULT_LANGUAGE } from '@/components/messages/languages'
import { loadMessages } from '@/components/messages/load-messages'
import { itemText } from '@/geo/ogc/item-documents'
import { collectionAddress, GEOJSON_TYPE } from '@/geo/ogc/link'
import { collectionRoute } from '../../../../collections'
import { BY_FORM } from '../../../../document-response'
import { findItem } from '../../../../items'
import { refusalOf } from '../../../../refusal'

type ItemPath = { readonly collection: string; readonly item: string }

/** One item of a collection. */
export const GET = collectionRoute<ItemPath>(async (request, collection, params) => {
  const { collection: id, item: itemId } = params
  const query = new URL(request.url).searchParams
  const asked = await findItem(collection, itemId, query)
  if (!('answer' in asked)) return refusalOf(asked)
  if (!asked.answer) {
    const { notFound } = await loadMessages(DEFAULT_LANGUAGE, 'record')
    return problemResponse(404, notFound.title, notFound.item(itemId, id))
  }
  const { item, columns } = asked.answer
  const text = itemText(collectionAddress(await siteAddress(), id), item, columns, query)
  return fileResponse(request, text, { 'Content-Type': GEOJSON_TYPE, ...BY_FORM })
})
