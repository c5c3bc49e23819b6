import '@fontsource-variable/noto-sans/wght.css'
import '@fontsource-variable/noto-sans-arabic/wght.css'
import './globals.css'
import './print.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { messages } from '@/components/messages/messages'
import { readBuildId } from '@/data/build-id'

export const metadata: Metadata = {
  title: { default: messages.app.name, template: `%s · ${messages.app.name}` },
  description: messages.app.description,
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#16191c' },
  ],
}

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={messages.lang} dir={messages.dir} data-app={readBuildId()} suppressHydrationWarning>
      <head>
        {/* Before the first paint, so that a chosen theme does not flash: hence neither async nor deferred. */}
        <script src="/theme.js" />
      </head>
      <body>{children}</body>
    </html>
  )
}
