import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { FileDataset } from '@/geo/formats/read/file-dataset'
import { compareTables, type FileTable } from '@/geo/formats/read/table-changes'
import { type DataProblem, reporter } from '@/geo/record/check/problem'
import type { DatasetHistory, ReleasedVersion, VersionStep } from '@/geo/record/history'
import type { VersionChanges } from '@/geo/record/versions'
import { isVersionName } from '@/geo/version-name'

/** Below the folder of a dataset that is one file: a folder for each former version, called as it, with its file and its dataset.json as they were. */
export const FORMER = 'versions'

/** A version of a file that is kept beside the present one. */
export interface FormerVersion extends ReleasedVersion {
  readonly folder: string
}

/** Reads a folder that holds a file and its dataset.json; what is wrong with it is in `problems`. */
export type ReadFolder = (
  folder: string,
) => Promise<{ readonly file: FileDataset | null; readonly problems: readonly DataProblem[] }>

/** The folders of former versions in order of name, read by nobody yet. */
export function formerFolders(folder: string): string[] {
  const all = path.join(folder, FORMER)
  if (!existsSync(all)) return []
  return readdirSync(all, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => path.join(all, name))
    .sort()
}

/**
 * The former versions of a file, oldest first, and what is wrong with their folders: one that is not
 * called as the version that it holds, and two of one day, of which nobody could say which came first.
 */
export function formerVersions(
  folder: string,
  present: ReleasedVersion,
  versionIn: (folder: string) => ReleasedVersion | null,
): { readonly former: readonly FormerVersion[]; readonly problems: readonly DataProblem[] } {
  const problems: DataProblem[] = []
  const former: FormerVersion[] = []
  for (const each of formerFolders(folder)) {
    const name = path.basename(each)
    const report = reporter(problems, `${FORMER}/${name}`)
    const found = versionIn(each)
    if (!found) {
      report('(whole folder)', 'no former version', 'a dataset.json and its file', 'neither')
    } else if (found.version !== name || !isVersionName(name)) {
      const expected = `"${found.version}", which its content makes`
      report('(name)', 'not called as the version that it holds', expected, `"${name}"`)
    } else if (name !== present.version) former.push({ ...found, folder: each })
  }
  former.sort((a, b) => (a.released < b.released ? -1 : 1))
  const all = [...former, present]
  for (const [i, { version, released }] of all.entries()) {
    const next = all[i + 1]
    if (!next || released < next.released) continue
    const report = reporter(problems, 'dataset.json')
    const fault = `version ${next.version} is not younger than ${version}`
    report('released', fault, `a day after ${released}`, `"${next.released}"`)
  }
  return { former, problems }
}

/** The day and the name of the version that a folder holds; null where it holds none. */
export function versionOfFolder(
  folder: string,
  versionOf: (declared: string, bytes: Uint8Array) => string,
): ReleasedVersion | null {
  try {
    const declared = readFileSync(path.join(folder, 'dataset.json'), 'utf8')
    const { file, released } = JSON.parse(declared) as Record<string, unknown>
    if (typeof file !== 'string' || typeof released !== 'string') return null
    const bytes = readFileSync(path.join(folder, path.basename(file)))
    return { version: versionOf(declared, bytes), released }
  } catch {
    return null
  }
}

/** The history of a file: what its versions did is found by comparing their rows when somebody asks for it, and kept. */
export class FileHistory implements DatasetHistory {
  readonly versions: readonly ReleasedVersion[]
  readonly redirects = []

  constructor(
    private readonly former: readonly FormerVersion[],
    private readonly present: ReleasedVersion & FileTable,
    private readonly read: ReadFolder,
  ) {
    this.versions = [...former, present].map(({ version, released }) => ({ version, released }))
  }

  private readonly known = new Map<string, Promise<VersionChanges>>()

  between = (since: string, version: string): Promise<VersionChanges> => {
    const key = `${since} ${version}`
    const known = this.known.get(key)
    if (known) return known
    const changes = this.compare(since, version)
    this.known.set(key, changes)
    changes.catch(() => this.known.delete(key))
    return changes
  }

  steps = async (): Promise<readonly VersionStep[]> => {
    const steps: VersionStep[] = []
    for (const [i, { version, released }] of this.versions.entries()) {
      const before = this.versions[i - 1]
      if (!before) continue
      steps.push({ version, released, changes: await this.between(before.version, version) })
    }
    return steps
  }

  private days: Promise<ReadonlyMap<string, string>> | null = null

  lastChanged = async (id: string): Promise<string | null> => {
    this.days ??= this.steps().then((steps) => {
      const entries = steps.flatMap(({ released, changes }) =>
        [...changes.added, ...changes.changed].map((each) => [each.id, released] as const),
      )
      return new Map(entries)
    })
    return (await this.days).get(id) ?? this.versions[0]?.released ?? null
  }

  private async compare(since: string, version: string): Promise<VersionChanges> {
    const older = await this.tableOf(since)
    const { added, changed, removed } = compareTables(older, await this.tableOf(version))
    const gone = removed.map((each) => ({ ...each, to: null, reason: null }))
    return { since, version, added, changed, removed: gone }
  }

  private async tableOf(version: string): Promise<FileTable> {
    if (version === this.present.version) return this.present
    const former = this.former.find((each) => each.version === version)
    const { file } = former ? await this.read(former.folder) : { file: null }
    if (!file) throw new Error(`version ${version} cannot be read`)
    return { table: file.table, columns: file.opened.sheet.columns }
  }
}
