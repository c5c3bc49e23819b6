import { TableQueries } from '@/geo/query/table-queries'
import { parseChanges, type VersionNotes } from '@/geo/record/changes'
import { checkDataset, type DatasetFiles } from '@/geo/record/check'
import { problemText } from '@/geo/record/check/problem'
import { tableOf } from '@/geo/record/compile'
import { detailOf, type IncidentDetail, type SaidDetail, saidOf } from '@/geo/record/detail'
import { factsOf, methodOf } from '@/geo/record/facts'
import { type DatasetHistory, RecordedHistory } from '@/geo/record/history'
import type { Dataset } from '@/geo/record/incident'
import { readAs, redirectsSchema, versionSchema } from '@/geo/record/schema'
import { type RecordedVersions, versionOrder } from '@/geo/record/versions'
import type { DatasetFacts, DatasetMethod, IncidentSource } from '@/geo/source'
import type { IncidentTable } from '@/geo/table/table'

/**
 * A folder of records, as curators write them: dataset.json, places.json, sources.json, incidents/.
 * It is one version: what is written into the folder later makes no difference.
 */
export class RecordsFolder implements IncidentSource {
  constructor(
    readonly dataset: Dataset,
    readonly past: RecordedVersions,
    private readonly changes: readonly VersionNotes[] | null,
  ) {}

  facts = async (): Promise<DatasetFacts> => factsOf(this.dataset)

  /** The whole table, whatever parts are asked for. */
  table = async (): Promise<IncidentTable> => tableOf(this.dataset)

  private readonly asked = new TableQueries(this.table)

  queries = async (): Promise<TableQueries> => this.asked

  detail = async (id: string): Promise<IncidentDetail | null> => detailOf(this.dataset, id)

  held = async (id: string): Promise<SaidDetail | null> => {
    const held = this.dataset.held.find((record) => record.id === id)
    return held ? saidOf(this.dataset, held) : null
  }

  history = async (): Promise<DatasetHistory> => new RecordedHistory(this.past)

  notes = async (): Promise<readonly VersionNotes[] | null> => this.changes

  method = async (): Promise<DatasetMethod> => methodOf(this.dataset)
}

/**
 * The source over the files of a dataset's folder, which is called `id`. Throws an Error that lists
 * every problem of a broken one, so that a server does not start on it and says where.
 */
export function openRecordsFolder(id: string, files: DatasetFiles): RecordsFolder {
  const { dataset, problems } = checkDataset(files, id)
  if (!dataset) {
    const lines = problems.map((problem) => `data/${id}/${problemText(problem)}`)
    throw new Error(`The dataset "${id}" cannot be used:\n${lines.join('\n')}`)
  }
  const changes = files.get('CHANGES.md')
  const notes = changes === undefined ? null : parseChanges(changes)
  return new RecordsFolder(dataset, historyOf(files), notes)
}

/** The history in files that were found good. */
export function historyOf(files: DatasetFiles): RecordedVersions {
  const json = (name: string): unknown => JSON.parse(files.get(name) ?? '{}')
  return {
    versions: [...files.keys()]
      .filter((name) => name.startsWith('versions/'))
      .flatMap((name) => readAs(versionSchema, json(name)).value ?? [])
      .sort((a, b) => versionOrder(a.version, b.version)),
    redirects: readAs(redirectsSchema, json('redirects.json')).value?.redirects ?? [],
  }
}
