import { readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

/** What a host of files says of a file by its ending. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
}

/** A host that serves files of a folder and nothing else. */
export interface FileHost {
  /** Scheme, host and port. */
  readonly origin: string
  /** Paths that were asked for and are not there, or lie outside of `base`. */
  readonly missed: string[]
  readonly close: () => Promise<void>
}

/** Serves a folder below `base` as a plain host does: a folder's index.html, a slash after its name, and 404.html. */
export async function hostFiles(folder: string, base: string): Promise<FileHost> {
  const missed: string[] = []
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://host')
    const name = decodeURIComponent(pathname)
    const isInside = name.startsWith(`${base}/`) && !name.includes('/..')
    let file = path.join(folder, isInside ? name.slice(base.length) : '404.html')
    if (isInside && isFolder(file)) {
      if (!name.endsWith('/')) {
        response.writeHead(301, { Location: `${pathname}/${search}` }).end()
        return
      }
      file = path.join(file, 'index.html')
    }
    const isThere = isInside && isFile(file)
    if (!isThere) missed.push(pathname)
    const sent = isThere ? file : path.join(folder, '404.html')
    if (!isFile(sent)) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(isThere ? 200 : 404, {
      'Content-Type': TYPES[path.extname(sent)] ?? 'application/octet-stream',
    })
    response.end(readFileSync(sent))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    missed,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const isFolder = (file: string) => statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false
const isFile = (file: string) => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false
