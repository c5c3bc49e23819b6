import { fileResponse } from '@/app/file-response'
import { siteAddress } from '@/app/site'
import { itemsText, pageLinks } from '@/geo/ogc/item-documents'
import { collectionAddress, GEOJSON_TYPE } from '@/geo/ogc/link'
import { collectionRoute } from '../../../collections'
import { BY_FORM } from '../../../document-response'
import { itemPage } from '../../../items'
import { refusalOf } from '../../../refusal'

/** A page of the items of a collection that match its query. */
export const GET = collectionRoute(async (request, collection) => {
  const query = new URL(request.url).searchParams
  const asked = await itemPage(collection, query)
  if (!('answer' in asked)) return refusalOf(asked)
  const links = pageLinks(
    collectionAddress(await siteAddress(), collection.id),
    query,
    asked.answer,
  )
  const made = new Date().toISOString()
  const text = itemsText(asked.answer, links, made)
  const headers = { 'Content-Type': GEOJSON_TYPE, ...BY_FORM }
  return fileResponse(request, text, headers, text.replace(made, ''))
})
