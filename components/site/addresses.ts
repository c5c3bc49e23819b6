import type { DatasetFacts } from '@/geo/source'
import { addressedData } from './addressed-data'
import { siteOfFiles } from './site-of-files'

/*
 * Every address of this site is made here, for a server as for files that lie below some path. A
 * path is given as the server has it, from its top.
 */

/** The address of a page, such as "/iraq-2019-2020/method". A host of files shows the page of a folder under its name with a slash. */
export function pageAddress(path: string): string {
  const site = siteOfFiles()
  if (!site) return path
  return `${site.pages}${path}${path.endsWith('/') ? '' : '/'}`
}

/** Where the files of this site begin, without a slash at the end. */
export const filesBase = (): string => siteOfFiles()?.files ?? ''

/** The address of a file that needs no server, such as "/theme.js". */
export const fileAddress = (path: string): string => filesBase() + path

/** An address of this site as others need it; `origin` is its scheme and host. */
export const wholeAddress = (address: string, origin: string): string =>
  address.startsWith('/') ? origin + address : address

/** The page of a dataset's map. */
export const datasetAddress = (datasetId: string): string => pageAddress(`/${datasetId}`)

/** Where a dataset's screen is; that of a file which only this browser has is where it was opened. */
export const screenAddress = ({ id, has }: Pick<DatasetFacts, 'id' | 'has'>): string =>
  has.pages ? datasetAddress(id) : window.location.pathname

/** The page about an incident, with a query. The id of a row of a file may be any text. */
export function incidentAddress(
  datasetId: string,
  id: string,
  query: Readonly<Record<string, string>> | URLSearchParams = {},
): string {
  const isPageless = siteOfFiles()?.pageless.includes(datasetId)
  const page = isPageless ? datasetAddress(datasetId) : pageAddress(incidentPath(datasetId, id))
  const search = new URLSearchParams(query)
  if (isPageless) search.set('incident', id)
  return search.size === 0 ? page : `${page}?${search}`
}

/** Where a link of the screen leads to an incident: its page, or this screen with it open where it has none. */
export function incidentHref(datasetId: string, id: string): string {
  const data = addressedData()
  if (data !== null) return `?${new URLSearchParams({ data, incident: id })}`
  if (siteOfFiles()?.frozen) return `?${new URLSearchParams({ incident: id })}`
  return incidentAddress(datasetId, id)
}

/** A file about an incident, such as "record.json". */
export const incidentFile = (datasetId: string, id: string, file: string): string =>
  fileAddress(`${incidentPath(datasetId, id)}/${file}`)

/** Everything that the panel shows of an incident; the version keeps caches apart. */
export const recordAddress = (datasetId: string, id: string, version: string): string =>
  `${incidentFile(datasetId, id, 'record.json')}?v=${version}`

const incidentPath = (datasetId: string, id: string) =>
  `/${datasetId}/incidents/${encodeURIComponent(id)}`
