import { jsonResponse } from '@/app/file-response'
import { listDatasets, readDataset } from '@/data/catalogue'

/** What is running: the build of the app, and the version of each dataset. An open page asks whether it is still the same. */
export function GET(request: Request): Promise<Response> {
  const datasets = listDatasets().map((id) => [id, readDataset(id)?.info.version])
  return jsonResponse(request, {
    build: process.env.RIPOSTE_BUILD_ID ?? null,
    datasets: Object.fromEntries(datasets),
  })
}
