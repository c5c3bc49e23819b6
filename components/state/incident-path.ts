/** The path of an incident's page; the id of a row of a file may be any text. */
export const incidentPath = (datasetId: string, id: string) =>
  `/${datasetId}/incidents/${encodeURIComponent(id)}`
