import { OPEN_TO_ALL } from '@/app/file-response'
import { problemResponse } from '@/app/problem'
import { DEFAULT_LANGUAGE } from '@/components/messages/languages'
import { loadMessages } from '@/components/messages/load-messages'
import { openDataset } from '@/data/sources/datasets'
import type { IncidentDetail, SaidDetail } from '@/geo/record/detail'
import type { DatasetHistory } from '@/geo/record/history'
import type { Redirect } from '@/geo/record/schema'
import { followRedirect } from '@/geo/record/versions'
import type { DatasetFacts, IncidentSource } from '@/geo/source'
import type { IncidentTable } from '@/geo/table/table'

interface In {
  readonly source: IncidentSource
  readonly facts: DatasetFacts
  readonly history: DatasetHistory | null
}
interface Present {
  readonly detail: IncidentDetail
  readonly ofFile: null
  readonly held: null
  readonly redirect: null
}
interface OfFile {
  readonly detail: null
  readonly ofFile: TableRow
  readonly held: null
  readonly redirect: null
}
interface Held {
  readonly detail: null
  readonly ofFile: null
  readonly held: SaidDetail
  readonly redirect: null
}
interface Gone {
  readonly detail: null
  readonly ofFile: null
  readonly held: null
  readonly redirect: Redirect
}

/** A row of a table, which is all that is known of an incident of somebody else's file. */
export interface TableRow {
  readonly table: IncidentTable
  readonly row: number
}

/** What an id leads to: an incident with claims or of a file, a record held back, or where an incident was that is no more. */
export type Lookup = In & (Present | OfFile | Held | Gone)

/** Looks an incident up; null where there never was one of that id. */
export async function lookup(
  params: Promise<{ dataset: string; id: string }>,
): Promise<Lookup | null> {
  const { dataset: datasetId, id } = await params
  const source = await openDataset(datasetId)
  if (!source) return null
  const [facts, history] = await Promise.all([source.facts(), source.history()])
  const found = { source, facts, history }
  const nothing = { detail: null, ofFile: null, held: null, redirect: null }
  const detail = await source.detail(id)
  if (detail) return { ...found, ...nothing, detail }
  const batch = await (await source.queries()).incident(id)
  const row = batch?.rows[0]
  if (batch && row !== undefined)
    return { ...found, ...nothing, ofFile: { table: batch.table, row } }
  const held = await source.held(id)
  if (held) return { ...found, ...nothing, held }
  const redirect = followRedirect(id, history?.redirects ?? [])
  return redirect && { ...found, ...nothing, redirect }
}

/** The same for a page, which Next hands the id as it stands in the address, where a route has it decoded. */
export async function lookupPage(
  params: Promise<{ dataset: string; id: string }>,
): Promise<Lookup | null> {
  const { dataset, id } = await params
  return lookup(Promise.resolve({ dataset, id: decoded(id) }))
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}

/** The files of an incident of a file: of claims it has none, and who made it is said in no form but words. */
const FILES_OF_ROW = ['incident.geojson', 'citation.txt']

/** The answer for a file of an incident that is not there: moved, gone, held back, or never there. */
export async function missingFile(
  found: Lookup | null,
  id: string,
  file: string,
): Promise<Response> {
  const { incident, notFound } = await loadMessages(DEFAULT_LANGUAGE, 'record')
  if (found?.ofFile) {
    return problemResponse(404, notFound.title, notFound.file(file, FILES_OF_ROW))
  }
  if (found?.held) return problemResponse(404, incident.held, found.held.record.held ?? '')
  if (!found?.redirect) return problemResponse(404, notFound.title, notFound.incident(id))
  const { to, version, reason } = found.redirect
  if (to === null) {
    const detail = `${incident.withdrawnSince(id, version)} ${reason}`
    return problemResponse(410, incident.withdrawn, detail)
  }
  // Relative, so that it is right behind any proxy.
  const headers = { Location: `../${to}/${file}`, ...OPEN_TO_ALL }
  return new Response(null, { status: 308, headers })
}
