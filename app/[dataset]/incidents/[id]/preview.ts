import type { Metadata } from 'next'
import { messages } from '@/components/messages/messages'
import { recordMessages } from '@/components/messages/record'
import type { IncidentDetail } from '@/geo/record/detail'

/** What search engines and link previews are told: title, and day, place, standing and toll in words. */
export function previewOf(detail: IncidentDetail, site: string, page: string): Metadata {
  const { record, location, span, toll } = detail
  const { incident } = recordMessages
  const { list, standings } = messages
  const description = incident.preview(
    [
      incident.previewDay(messages.days(span.start, span.end), location.place.name),
      standings[record.standing.label],
      toll.killed && list.killed(toll.killed),
      toll.wounded && list.wounded(toll.wounded),
      record.summary,
    ].filter((part) => part !== null && part !== undefined),
  )
  const { title } = record
  return {
    metadataBase: new URL(site),
    title,
    description,
    alternates: { canonical: page },
    openGraph: {
      type: 'article',
      title,
      description,
      url: page,
      siteName: messages.app.name,
      locale: messages.lang,
    },
    twitter: { card: 'summary', title, description },
  }
}
