import { formProblems } from '@/geo/ogc/items-query'
import { openCollection } from './collections'
import { canFindItem, hasItemPage } from './items'

const ITEMS = /^\/ogc\/collections\/([^/]+)\/items(?:\/([^/]+))?\/?$/

/** Pages that ask for nothing. */
const PLAIN = /^\/ogc(\/conformance|\/collections(\/[^/]+(\/queryables|\/schema)?)?)?\/?$/

/**
 * Whether an address, for an asker who takes these types, is of a page below /ogc that can only say
 * why it shows nothing. A page says so with the status of an answer; the server in front of it sends the
 * one of a refusal.
 */
export async function isUnusablePage(address: string, accept: string): Promise<boolean> {
  // Put together, for what begins with two slashes is a path here and would name a host there.
  const { pathname, searchParams } = new URL(`http://localhost${address}`)
  if (!takesPage(searchParams, accept)) return false
  if (PLAIN.test(pathname)) return formProblems(searchParams).length > 0
  const [, id, item] = ITEMS.exec(pathname) ?? []
  if (id === undefined) return false
  const collection = await openCollection(decodeURIComponent(id))
  if (!collection) return false
  const isUsable = item === undefined ? hasItemPage : canFindItem
  return !(await isUsable(collection, searchParams))
}

/** As the rewrites in next.config.js lead to a page. */
const takesPage = (query: URLSearchParams, accept: string): boolean =>
  query.has('f') ? query.getAll('f').includes('html') : accept.includes('text/html')
