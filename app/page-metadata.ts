import type { Metadata } from 'next'
import { DEFAULT_LANGUAGE } from '@/components/messages/languages'
import { loadMessages } from '@/components/messages/load-messages'

interface DescribedPage {
  readonly title: string
  readonly description: string
  /** Its path on this site. */
  readonly page: string
  /** The address of the site; empty where that is not known. */
  readonly site: string
}

/** What search engines and link previews are told of a page that stands for one thing. */
export async function pageMetadata(described: DescribedPage): Promise<Metadata> {
  const { title, description, page, site } = described
  const { app } = await loadMessages(DEFAULT_LANGUAGE, 'screen')
  return {
    ...(site && { metadataBase: new URL(site), alternates: { canonical: page } }),
    title,
    description,
    openGraph: {
      type: 'article',
      title,
      description,
      ...(site && { url: page }),
      siteName: app.name,
      locale: DEFAULT_LANGUAGE.code,
    },
    twitter: { card: 'summary', title, description },
  }
}
