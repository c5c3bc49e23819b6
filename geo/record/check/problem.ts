import { withHiddenNamed } from '../hidden-characters'

/** One thing wrong in a file of a dataset, in words for somebody who edits such a file for the first time. */
export interface DataProblem {
  /** The file inside the dataset's folder, such as `incidents/2020-03-11-camp-taji-rockets.json`. */
  readonly file: string
  /** Where in the file, such as `claims[2].source`. */
  readonly path: string
  /** What is wrong, and what to do where that is not plain from the rest. */
  readonly message: string
  readonly expected: string
  readonly got: string
}

/** Notes a problem of one file. */
export type Report = (path: string, message: string, expected: string, got: string) => void

/** A reporter that adds to `problems` what it is told about `file`. */
export function reporter(problems: DataProblem[], file: string): Report {
  return (path, message, expected, got) => {
    problems.push({ file, path, message, expected, got })
  }
}

/** A problem as one line of text, in which every character can be seen. */
export function problemText({ file, path, message, expected, got }: DataProblem): string {
  const line = `${file}: ${path}: ${message}: expected ${expected}; got ${got}`
  return withHiddenNamed(line.replace(/\s*[\r\n]+\s*/g, ' '))
}
