import { OPEN_TO_ALL } from '@/app/file-response'
import { readBuildId } from '@/data/build-id'
import { listDatasets, readDataset } from '@/data/catalogue'

export const dynamic = 'force-dynamic'

/** Which build of the app answers, and which version of each dataset it shows: how an open page learns that it is old. */
export function GET(): Response {
  const datasets = listDatasets().map((id) => [id, readDataset(id)?.info.version])
  return Response.json(
    { app: readBuildId(), datasets: Object.fromEntries(datasets) },
    { headers: { 'Cache-Control': 'no-store', ...OPEN_TO_ALL } },
  )
}
