import { addressedData } from './addressed-data'
import { incidentPath } from './incident-path'

/** The address of an incident: its page, or in a file that only this browser has the screen with it open. */
export function incidentHref(datasetId: string, id: string): string {
  const data = addressedData()
  return data === null
    ? incidentPath(datasetId, id)
    : `?${new URLSearchParams({ data, incident: id })}`
}
