import type { Metadata } from 'next'
import { pageMetadata } from '@/app/page-metadata'
import { DEFAULT_LANGUAGE } from '@/components/messages/languages'
import { loadMessages } from '@/components/messages/load-messages'
import type { IncidentDetail } from '@/geo/record/detail'

/** What search engines and link previews are told: title, and day, place, standing and toll in words. */
export async function previewOf(
  detail: IncidentDetail,
  site: string,
  page: string,
): Promise<Metadata> {
  const { record, location, span, toll } = detail
  const { incident } = await loadMessages(DEFAULT_LANGUAGE, 'record')
  const { days, list, standings } = await loadMessages(DEFAULT_LANGUAGE, 'screen')
  const description = incident.preview(
    [
      incident.previewDay(days(span.start, span.end), location.place.name),
      standings[record.standing.label],
      toll.killed && list.killed(toll.killed),
      toll.wounded && list.wounded(toll.wounded),
      record.summary,
    ].filter((part) => part !== null && part !== undefined),
  )
  return pageMetadata({ title: record.title, description, page, site })
}
