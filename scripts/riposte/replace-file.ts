import path from 'node:path'
import { FORMER } from '../../data/sources/file-history'
import { layOut } from '../new-incident/json-layout'
import { Refused } from '../new-incident/question'
import { checked, type PublishIo, report } from './publish'

/** What putting a new file in the place of a published one needs of the world. */
export interface ReplaceIo extends Pick<PublishIo, 'say' | 'read' | 'today'> {
  /** What stands in the folder of a dataset; null where there is none that is one file. */
  readonly published: (id: string) => { declared: string; file: string; version: string } | null
  /** Moves what stands below the folder of the datasets; throws where there is something of the new name. */
  readonly move: (from: string, to: string) => void
  readonly write: PublishIo['write']
}

/**
 * Puts a file in the place of the one that a dataset is, as its dataset.json reads it, and keeps the
 * former one with its dataset.json, so that it is known what changed. Throws `Refused`, and has
 * changed nothing, where the new file cannot be read in that way.
 */
export async function replaceFile(id: string, file: string, io: ReplaceIo): Promise<string> {
  const former = io.published(id)
  if (!former) throw new Refused(`--replace: expected the id of a published file; got "${id}"`)
  const bytes = io.read(file)
  const info = JSON.parse(former.declared) as { id: string; replaces?: string }
  const { replaces: _, ...rest } = info
  const next = {
    ...rest,
    file: path.basename(file),
    released: io.today,
    replaces: former.version,
  }
  const declared = `${layOut(next)}\n`
  report(await checked(declared, next, bytes, io.today), io)
  const kept = `${id}/${FORMER}/${former.version}`
  io.move(`${id}/${former.file}`, `${kept}/${former.file}`)
  io.move(`${id}/dataset.json`, `${kept}/dataset.json`)
  io.write(`${id}/${next.file}`, bytes)
  io.write(`${id}/dataset.json`, declared)
  return id
}
