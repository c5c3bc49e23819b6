import { type FileDatasetInfo, fileDatasetSchema, readAs } from '../schema'
import { quote } from '../schema-problem'
import { draftOf } from './draft'
import { parseJson } from './json-text'
import { type DataProblem, type Report, reporter } from './problem'
import { RESERVED_IDS } from './reserved-ids'

/** Files that may stand beside the one that holds the incidents: what people read. */
const ASIDE = /^(dataset\.json|LICENSE|.+\.(md|txt))$/i

/** What stands in the folder of a dataset that is one file. */
export interface FileFolderFiles {
  /** The text of dataset.json. */
  readonly declared: string
  /** The names of all files in the folder. */
  readonly names: readonly string[]
}

/**
 * Checks the dataset.json of a dataset whose incidents are in one file beside it. `folder` is the
 * name that the dataset must have. Reports everything it finds; never throws.
 */
export function checkFileDatasetInfo(
  { declared, names }: FileFolderFiles,
  folder: string,
): { info: FileDatasetInfo | null; problems: readonly DataProblem[] } {
  const problems: DataProblem[] = []
  const report = reporter(problems, 'dataset.json')
  const { value, faults } = parseJson(declared)
  for (const { where, message, expected, got } of faults) report(where, message, expected, got)
  if (value === undefined) return { info: null, problems }
  const { draft, problems: found } = draftOf(fileDatasetSchema, value)
  for (const { path, fault, expected, got } of found) report(path, fault, expected, got)
  checkId(draft.id, folder, report)
  checkFile(draft.file, names, report)
  const info = problems.length === 0 ? readAs(fileDatasetSchema, value).value : null
  return { info, problems }
}

function checkId(id: string | undefined, folder: string, report: Report) {
  if (id === undefined) return
  if (id !== folder) report('id', 'not the name of the folder', quote(folder), quote(id))
  if (RESERVED_IDS.has(id)) {
    const expected = 'another name for the dataset and its folder'
    report('id', 'an address that the app needs for itself', expected, quote(id))
  }
}

function checkFile(file: string | undefined, names: readonly string[], report: Report) {
  const data = names.filter((name) => !ASIDE.test(name))
  if (file !== undefined && !data.includes(file)) {
    const expected = data.length > 0 ? data.map(quote).join(' or ') : 'the name of a file there'
    report('file', 'no such file in the folder', expected, quote(file))
    return
  }
  const others = data.filter((name) => name !== file)
  if (file !== undefined && others.length > 0) {
    const got = others.map(quote).join(', ')
    report('file', 'another data file, which nothing reads', `${quote(file)} alone`, got)
  }
}
