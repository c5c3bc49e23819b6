import { OPEN_TO_ALL } from '@/app/file-response'
import { runningId } from '@/data/running-id'
import { listFacts } from '@/data/sources/datasets'

export const dynamic = 'force-dynamic'

/** What is running, and which version of each dataset is shown: how an open page learns that it is old. */
export async function GET(): Promise<Response> {
  const datasets = (await listFacts()).map(({ id, version }) => [id, version])
  return Response.json(
    { app: await runningId(), datasets: Object.fromEntries(datasets) },
    { headers: { 'Cache-Control': 'no-store', ...OPEN_TO_ALL } },
  )
}
