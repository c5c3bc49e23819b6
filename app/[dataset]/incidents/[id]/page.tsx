import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { mergedAddress } from '@/app/moved'
import { searchOf } from '@/app/search'
import { siteAddress } from '@/app/site'
import { citedIncident, incidentPath } from '@/components/incident/cited-incident'
import { HeldPage } from '@/components/incident/held-page'
import { IncidentPage } from '@/components/incident/incident-page'
import { JsonLd } from '@/components/incident/json-ld'
import { PageNotice } from '@/components/incident/page-notice'
import { WithdrawnPage } from '@/components/incident/withdrawn-page'
import { DEFAULT_LANGUAGE } from '@/components/messages/languages'
import { loadMessages } from '@/components/messages/load-messages'
import { today } from '@/components/state/today'
import { structuredData } from '@/geo/record/structured-data'
import { reportContact } from '@/geo/report-contact.mjs'
import { locatorOf } from './locator'
import { lookup } from './lookup'
import { noticeOf } from './notice'
import { previewOf } from './preview'

type Props = PageProps<'/[dataset]/incidents/[id]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await lookup(params)
  if (!found?.detail) {
    const { incident } = await loadMessages(DEFAULT_LANGUAGE, 'record')
    const title = found?.held?.record.title ?? incident.withdrawn
    return { title, robots: { index: false } }
  }
  const { dataset, record } = found.detail
  return previewOf(found.detail, await siteAddress(), incidentPath(dataset.id, record.id))
}

/** One incident on a page of its own: it can be cited, and read without JavaScript. */
export default async function Page({ params, searchParams }: Props) {
  const found = await lookup(params)
  if (!found) notFound()
  const { facts } = found
  const frame = { datasetId: facts.id, title: facts.title }
  if (found.held) return <HeldPage {...frame} said={found.held} />
  if (found.redirect) {
    const merged = mergedAddress(facts.id, found.redirect, searchOf(await searchParams))
    if (merged === null) return <WithdrawnPage {...frame} redirect={found.redirect} />
    permanentRedirect(merged)
  }
  const { detail } = found
  const site = await siteAddress()
  const context = {
    page: site + incidentPath(facts.id, detail.record.id),
    datasetPage: `${site}/${facts.id}`,
    licence: facts.licence.url,
    lang: DEFAULT_LANGUAGE.code,
  }
  return (
    <>
      <JsonLd data={structuredData(detail, context)} />
      <IncidentPage
        detail={detail}
        facts={facts}
        cited={citedIncident(detail, site, today())}
        map={locatorOf(detail, facts.countries)}
        contact={reportContact(process.env.RIPOSTE_CONTACT, 'RIPOSTE_CONTACT')}
        notice={<PageNotice {...noticeOf(found, await searchParams)} />}
      />
    </>
  )
}
