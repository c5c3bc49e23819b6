import { addressedData } from './addressed-data'

/** The address of an incident: its page, or in a file that only this browser has the screen with it open. */
export function incidentHref(datasetId: string, id: string): string {
  const data = addressedData()
  return data === null
    ? `/${datasetId}/incidents/${id}`
    : `?${new URLSearchParams({ data, incident: id })}`
}
