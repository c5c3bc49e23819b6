import { changesSince } from '@/app/[dataset]/changes.json/changes'
import type { Lookup } from './lookup'

type Search = Record<string, string | string[] | undefined>

/** What a page's address says of where its reader comes from: the version of a link, and the id that led here. */
export async function noticeOf({ facts, history }: Lookup, incident: string, search: Search) {
  const { id, version } = facts
  const v = typeof search.v === 'string' ? search.v : null
  const asked = v === version ? null : v
  return {
    datasetId: id,
    id: incident,
    asked,
    changes: asked === null || !history ? null : await changesSince(history, version, asked),
    version,
    versions: history?.versions.map((each) => each.version) ?? [],
    merged:
      history?.redirects.find(({ from, to }) => from === search.merged && to === incident) ?? null,
  }
}
