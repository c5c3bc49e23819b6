import { OPEN_TO_ALL } from '@/app/file-response'
import { listDatasets, readDataset } from '@/data/catalogue'
import { runningId } from '@/data/running-id'

export const dynamic = 'force-dynamic'

/** What is running, and which version of each dataset is shown: how an open page learns that it is old. */
export function GET(): Response {
  const datasets = listDatasets().map((id) => [id, readDataset(id)?.info.version])
  return Response.json(
    { app: runningId(), datasets: Object.fromEntries(datasets) },
    { headers: { 'Cache-Control': 'no-store', ...OPEN_TO_ALL } },
  )
}
