import { fileAddress } from '@/components/site/addresses'
import '@fontsource-variable/noto-sans/wght.css'
import '@fontsource-variable/noto-sans-arabic/wght.css'
import './globals.css'
import './print.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { DEFAULT_LANGUAGE } from '@/components/messages/languages'
import { loadMessages } from '@/components/messages/load-messages'
import { runningId } from '@/data/running-id'

export async function generateMetadata(): Promise<Metadata> {
  const { app } = await loadMessages(DEFAULT_LANGUAGE, 'screen')
  const { site } = await loadMessages(DEFAULT_LANGUAGE, 'record')
  return {
    title: { default: app.name, template: `%s · ${app.name}` },
    description: site.description,
  }
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#16191c' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html
      lang={DEFAULT_LANGUAGE.code}
      dir={DEFAULT_LANGUAGE.dir}
      data-app={await runningId()}
      data-site={process.env.RIPOSTE_SITE}
      suppressHydrationWarning
    >
      <head>
        {/* Before the first paint, so that a chosen theme does not flash: hence neither async nor deferred. */}
        <script src={fileAddress('/theme.js')} />
      </head>
      <body>{children}</body>
    </html>
  )
}
