import { readFileSync } from 'node:fs'
import path from 'node:path'
import { OPEN_TO_ALL } from '@/app/file-response'

export const dynamic = 'force-dynamic'

/** The files of this build, below /_next/static/: who freezes a view takes them along, but for WebAssembly, which a page from a disk may not compile. None while the app is developed. */
export async function GET(): Promise<Response> {
  const build = process.env.RIPOSTE_BUILD
  const files: string[] = build ? ownFiles(build) : []
  return Response.json(
    { files: files.filter((name) => /\.(?!(?:map|wasm)$)\w+$/.test(name)) },
    { headers: { 'Cache-Control': 'no-cache', ...OPEN_TO_ALL } },
  )
}

const ownFiles = (build: string): string[] =>
  JSON.parse(
    readFileSync(
      path.join(/* turbopackIgnore: true */ process.cwd(), build, 'own-files.json'),
      'utf8',
    ),
  )
