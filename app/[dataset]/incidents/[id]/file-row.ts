import type { Metadata } from 'next'
import { pageMetadata } from '@/app/page-metadata'
import { siteAddress } from '@/app/site'
import { DEFAULT_LANGUAGE } from '@/components/messages/languages'
import { loadMessages } from '@/components/messages/load-messages'
import { incidentAddress } from '@/components/site/addresses'
import { today } from '@/components/state/today'
import { rowTitle } from '@/geo/formats/read/file-cells'
import { type CitedRow, citedRow, type RowCitationWords } from '@/geo/formats/read/row-citation'
import type { DatasetFacts } from '@/geo/source'
import { NOT_STATED } from '@/geo/table/column'
import { peopleOf } from '@/geo/table/table'
import type { TableRow } from './lookup'

/** What a citation says of a row of a file, read today on this site. */
export async function citedRowOf(facts: DatasetFacts, { table, row }: TableRow): Promise<CitedRow> {
  const page = incidentAddress(facts.id, table.id.at(row), { v: facts.version })
  return citedRow(table, row, facts, (await siteAddress()) + page, today())
}

/** The words of such a citation. */
export async function rowWords(): Promise<RowCitationWords> {
  const { incident, fileIncident } = await loadMessages(DEFAULT_LANGUAGE, 'record')
  const { within, accessed } = incident.citation
  return { row: fileIncident.cited, within, accessed }
}

/** What search engines and link previews are told of a row of a file: title, day, place and toll. */
export async function rowPreview(facts: DatasetFacts, { table, row }: TableRow): Promise<Metadata> {
  const { incident } = await loadMessages(DEFAULT_LANGUAGE, 'record')
  const { days, list } = await loadMessages(DEFAULT_LANGUAGE, 'screen')
  const start = table.start[row] as number
  const when = start === NOT_STATED ? null : days(start, table.end[row] as number)
  const place = table.place.at(row)
  const [killed, wounded] = [peopleOf(table.killed, row), peopleOf(table.wounded, row)]
  const description = incident.preview(
    [
      place === '' || when === null ? when : incident.previewDay(when, place),
      when === null && place !== '' ? place : null,
      killed && list.killed(killed),
      wounded && list.wounded(wounded),
      facts.title,
    ].filter((part) => part !== null),
  )
  return pageMetadata({
    title: rowTitle(table, row),
    description,
    page: incidentAddress(facts.id, table.id.at(row)),
    site: await siteAddress(),
  })
}
