import type { SqlJsWriter } from '@/geo/formats/new-database'
import type { SqlJs } from '@/geo/formats/read/database'

/**
 * sql.js with its wasm, for a worker: what may compile that is the script of a worker alone, which
 * has a policy of its own. Rejects where neither may.
 */
export async function loadSqlJs(): Promise<SqlJs & SqlJsWriter> {
  const { default: init } = await import('sql.js')
  const wasm = new URL('sql.js/dist/sql-wasm-browser.wasm', import.meta.url)
  return (await init({ locateFile: () => wasm.href })) as unknown as SqlJs & SqlJsWriter
}
