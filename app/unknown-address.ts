import { parseParts } from '@/components/embed/embed-parts'
import { readDataset, readHistory } from '@/data/catalogue'

/** Whether a dataset has an incident of this id, held back or gone ones included. */
function hasIncident(datasetId: string, id: string): boolean {
  const dataset = readDataset(datasetId)
  return (
    dataset !== null &&
    (dataset.incidents.some(({ record }) => record.id === id) ||
      dataset.held.some((record) => record.id === id) ||
      (readHistory(datasetId)?.redirects ?? []).some(({ from }) => from === id))
  )
}

/**
 * Whether a path, decoded, is that of a page about something that does not exist. Where a page finds
 * that out for itself, Next sends an empty body; the server leads such a path to the one that reads
 * without JavaScript before any page is asked. Files say for themselves what there is; the addresses
 * of the app that name no dataset, such as /robots.txt, are not to be asked about.
 */
export function isUnknownAddress(path: string): boolean {
  const [, first = '', second, third, ...more] = path.replace(/\/$/, '').split('/')
  if (more.length > 0) return false
  if (first === 'embed' && third !== undefined) {
    return readDataset(second ?? '') === null || parseParts(third) === null
  }
  if (second === 'incidents' && third !== undefined) return !hasIncident(first, third)
  const isPage = second === undefined || (second === 'method' && third === undefined)
  return isPage && first !== '' && readDataset(first) === null
}
