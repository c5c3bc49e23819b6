import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { FileDataset } from '@/geo/formats/read/file-dataset'
import { compareTables, type FileTable } from '@/geo/formats/read/table-changes'
import { type DataProblem, reporter } from '@/geo/record/check/problem'
import type { DatasetHistory, ReleasedVersion, VersionStep } from '@/geo/record/history'
import type { VersionChanges } from '@/geo/record/versions'
import { isReleaseNumber, isVersionName } from '@/geo/version-name'

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

/** What a folder holds: its version, and the one that it took the place of; null where it is the first that is kept. */
export interface KeptVersion extends ReleasedVersion {
  readonly replaces: string | null
}

/**
 * The former versions of a file, oldest first: the one that the present one replaces, the one that that
 * one replaced, and so on. With it what is wrong: one that is not there, one that is not called as the
 * version that its content makes, and one that nothing replaced.
 */
export function formerVersions(
  folder: string,
  present: KeptVersion,
  versionIn: (folder: string) => KeptVersion | null,
): { readonly former: readonly FormerVersion[]; readonly problems: readonly DataProblem[] } {
  const problems: DataProblem[] = []
  const former: FormerVersion[] = []
  const left = new Set(formerFolders(folder))
  let where = 'dataset.json'
  for (let name = present.replaces; name !== null; ) {
    const each = path.join(folder, FORMER, name)
    const found = left.delete(name) ? versionIn(each) : null
    if (found?.version !== name) {
      const expected = `${FORMER}/${name}/ with the dataset.json and the file of that version`
      const got = found ? `those of version ${found.version}` : 'no such version'
      reporter(problems, where)('replaces', 'a version that is not kept', expected, got)
      break
    }
    former.unshift({ version: name, released: found.released, folder: each })
    where = `${FORMER}/${name}/dataset.json`
    name = found.replaces
  }
  if (problems.length > 0) return { former: [], problems }
  for (const name of left) {
    if (name === present.version) continue
    const expected = `"replaces": "${name}" in the dataset.json of the version after it`
    reporter(problems, `${FORMER}/${name}`)(
      '(whole folder)',
      'nothing replaced it',
      expected,
      'none',
    )
  }
  return { former, problems }
}

/** The names of the folders of former versions. */
function formerFolders(folder: string): string[] {
  const all = path.join(folder, FORMER)
  if (!existsSync(all)) return []
  const entries = readdirSync(all, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort()
}

/** The version that a folder holds; null where it holds none. */
export function versionOfFolder(
  folder: string,
  versionOf: (declared: string, bytes: Uint8Array) => string,
): KeptVersion | null {
  try {
    const declared = readFileSync(path.join(folder, 'dataset.json'), 'utf8')
    const { file, released, replaces = null } = JSON.parse(declared) as Record<string, unknown>
    if (typeof file !== 'string' || typeof released !== 'string') return null
    if (replaces !== null && !isFileVersion(replaces)) return null
    const bytes = readFileSync(path.join(folder, path.basename(file)))
    return { version: versionOf(declared, bytes), released, replaces }
  } catch {
    return null
  }
}

const isFileVersion = (name: unknown): name is string =>
  typeof name === 'string' && isVersionName(name) && !isReleaseNumber(name)

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
