import type { IncidentQueries } from '@/geo/query/incident-queries'
import type { IncidentSource } from '@/geo/source'

/** The queries over a table that the browser has; how they are answered is fetched when somebody asks. */
export async function queriesOver(table: IncidentSource['table']): Promise<IncidentQueries> {
  const { TableQueries } = await import('@/geo/query/table-queries')
  return new TableQueries(table)
}
