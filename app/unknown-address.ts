import { parseParts } from '@/components/embed/embed-parts'
import { openDataset } from '@/data/sources/datasets'

/** Whether a dataset has an incident of this id, held back or gone ones included. */
async function hasIncident(datasetId: string, id: string): Promise<boolean> {
  const source = await openDataset(datasetId)
  if (!source) return false
  if ((await (await source.queries()).incident(id)) || (await source.held(id))) return true
  return ((await source.history())?.redirects ?? []).some(({ from }) => from === id)
}

const isMissing = async (id: string) => (await openDataset(id)) === null

/**
 * Whether a path, decoded, is that of a page about something that does not exist. Where a page finds
 * that out for itself, Next sends an empty body; the server leads such a path to the one that reads
 * without JavaScript before any page is asked. Files say for themselves what there is; the addresses
 * of the app that name no dataset, such as /robots.txt, are not to be asked about.
 */
export async function isUnknownAddress(path: string): Promise<boolean> {
  const [, first = '', second, third, ...more] = path.replace(/\/$/, '').split('/')
  if (more.length > 0) return false
  if (first === 'embed' && third !== undefined) {
    return parseParts(third) === null || (await isMissing(second ?? ''))
  }
  if (second === 'incidents' && third !== undefined) return !(await hasIncident(first, third))
  const isPage = second === undefined || (second === 'method' && third === undefined)
  return isPage && first !== '' && (await isMissing(first))
}
