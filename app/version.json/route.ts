import { OPEN_TO_ALL } from '@/app/file-response'
import { readBuildId } from '@/data/build-id'
import { listFacts } from '@/data/sources/datasets'

export const dynamic = 'force-dynamic'

/** Which build of the app answers, and which version of each dataset it shows: how an open page learns that it is old. */
export async function GET(): Promise<Response> {
  const datasets = (await listFacts()).map(({ id, version }) => [id, version])
  return Response.json(
    { app: readBuildId(), datasets: Object.fromEntries(datasets) },
    { headers: { 'Cache-Control': 'no-store', ...OPEN_TO_ALL } },
  )
}
