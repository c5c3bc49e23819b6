import { readFileSync } from 'node:fs'
import path from 'node:path'

let known: string | undefined

/** Which build of the app this is, read once; "development" where the app runs without one. */
export function readBuildId(): string {
  known ??= read()
  return known
}

function read(): string {
  try {
    return readFileSync(path.join(process.cwd(), '.next', 'BUILD_ID'), 'utf8').trim()
  } catch {
    return 'development'
  }
}
