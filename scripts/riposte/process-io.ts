import { once } from 'node:events'
import { open, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { dayOf } from '@/geo/time/time'
import { listDatasets, openDataset } from '../../data/sources/datasets'
import { type CommandIo, Misuse } from './command'

/** The process as what commands need. Names of files are those of the folder in which it was called. */
export function processIo(): CommandIo {
  // npm runs scripts in the folder of the package and says where it was called.
  const folder = process.env.INIT_CWD ?? process.cwd()
  const resolved = (name: string) => path.resolve(folder, name)
  return {
    stdin: async () => {
      const parts: Uint8Array[] = []
      for await (const part of process.stdin) parts.push(part)
      return new Uint8Array(Buffer.concat(parts))
    },
    stdout: async (part) => {
      if (!process.stdout.write(part)) await once(process.stdout, 'drain')
    },
    stderr: (line) => void process.stderr.write(`${line}\n`),
    readFile: (name) => readOrNull(name, resolved(name)),
    writeFile: async (name, parts) => {
      await writeFile(resolved(name), parts).catch((error: unknown) => {
        if (isSystemError(error)) throw new Misuse(`${name} cannot be written: ${error.message}`)
        throw error
      })
    },
    datasets: listDatasets,
    openDataset,
    database: process.env.RIPOSTE_DATABASE_URL || null,
    today: dayOf(localDay(new Date())),
  }
}

async function readOrNull(name: string, file: string): Promise<Uint8Array | null> {
  try {
    return await bytesOfFile(file)
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return null
    throw new Misuse(`${name} cannot be read: ${error instanceof Error ? error.message : error}`)
  }
}

/** Bytes that are asked of a file at once: Node reads no more than 2 GiB in one piece. */
const PIECE = 2 ** 28

/** All of a file. Where it says how long it is, one that is read is never in memory twice. */
async function bytesOfFile(file: string): Promise<Uint8Array> {
  const handle = await open(file)
  try {
    const { size } = await handle.stat()
    // A pipe has no size.
    if (size === 0) return new Uint8Array(await handle.readFile())
    const bytes = new Uint8Array(size)
    for (let at = 0; at < size; ) {
      const { bytesRead } = await handle.read(bytes, at, Math.min(PIECE, size - at), at)
      if (bytesRead === 0) return bytes.subarray(0, at)
      at += bytesRead
    }
    return bytes
  } finally {
    await handle.close()
  }
}

const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error

const localDay = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
