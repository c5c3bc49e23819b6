/** The address a dataset's table is fetched from; the version keeps an old cache from being shown. */
export function tableAddress(datasetId: string, version: string): string {
  return `/${datasetId}/table.json?v=${version}`
}
