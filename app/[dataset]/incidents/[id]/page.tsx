import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { mergedAddress } from '@/app/moved'
import { searchOf } from '@/app/search'
import { siteAddress } from '@/app/site'
import { citedIncident } from '@/components/incident/cited-incident'
import { FileIncidentPage } from '@/components/incident/file-incident-page'
import { HeldPage } from '@/components/incident/held-page'
import { IncidentPage } from '@/components/incident/incident-page'
import { JsonLd } from '@/components/incident/json-ld'
import { PageNotice } from '@/components/incident/page-notice'
import { WithdrawnPage } from '@/components/incident/withdrawn-page'
import { DEFAULT_LANGUAGE } from '@/components/messages/languages'
import { loadMessages } from '@/components/messages/load-messages'
import { datasetAddress, incidentAddress } from '@/components/site/addresses'
import { today } from '@/components/state/today'
import { structuredData } from '@/geo/record/structured-data'
import { structuredRow } from '@/geo/record/structured-row'
import { reportContact } from '@/geo/report-contact.mjs'
import { citedRowOf, rowPreview } from './file-row'
import { locatorOf } from './locator'
import { lookupPage } from './lookup'
import { noticeOf } from './notice'
import { previewOf } from './preview'

type Props = PageProps<'/[dataset]/incidents/[id]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await lookupPage(params)
  if (found?.ofFile) return rowPreview(found.facts, found.ofFile)
  if (!found?.detail) {
    const { incident } = await loadMessages(DEFAULT_LANGUAGE, 'record')
    const title = found?.held?.record.title ?? incident.withdrawn
    return { title, robots: { index: false } }
  }
  const { dataset, record } = found.detail
  return previewOf(found.detail, await siteAddress(), incidentAddress(dataset.id, record.id))
}

/** One incident on a page of its own: it can be cited, and read without JavaScript. */
export default async function Page({ params, searchParams }: Props) {
  const found = await lookupPage(params)
  if (!found) notFound()
  const { facts } = found
  const frame = { datasetId: facts.id, title: facts.title }
  if (found.held) return <HeldPage {...frame} said={found.held} />
  if (found.redirect) {
    const merged = mergedAddress(facts.id, found.redirect, searchOf(await searchParams))
    if (merged === null) return <WithdrawnPage {...frame} redirect={found.redirect} />
    permanentRedirect(merged)
  }
  const site = await siteAddress()
  const contact = reportContact(process.env.RIPOSTE_CONTACT, 'RIPOSTE_CONTACT')
  const context = (id: string) => ({
    page: site + incidentAddress(facts.id, id),
    datasetPage: site + datasetAddress(facts.id),
    licence: facts.licence.url,
    lang: DEFAULT_LANGUAGE.code,
  })
  if (found.ofFile) {
    const { table, row } = found.ofFile
    const id = table.id.at(row)
    const search = await searchParams
    const asked = typeof search.v === 'string' && search.v !== facts.version ? search.v : null
    return (
      <>
        <JsonLd data={structuredRow(table, row, facts, context(id))} />
        <FileIncidentPage
          table={table}
          row={row}
          facts={facts}
          cited={await citedRowOf(facts, found.ofFile)}
          asked={asked}
          notice={found.history && <PageNotice {...(await noticeOf(found, id, search))} />}
          contact={contact}
        />
      </>
    )
  }
  const { detail } = found
  return (
    <>
      <JsonLd data={structuredData(detail, context(detail.record.id))} />
      <IncidentPage
        detail={detail}
        facts={facts}
        cited={citedIncident(detail, site, today())}
        map={locatorOf(detail, facts.countries)}
        contact={contact}
        notice={<PageNotice {...(await noticeOf(found, detail.record.id, await searchParams))} />}
      />
    </>
  )
}
