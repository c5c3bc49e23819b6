import { useMessages } from '@/components/messages/use-messages'
import { pageAddress } from '@/components/site/addresses'
import { parseDataReference } from '@/geo/view/data-reference'
import head from '../head/head.module.css'
import wanted from '../open-data/open-data.module.css'
import { WantedWords } from '../open-data/wanted-words'
import shell from './shell.module.css'

/** A page whose address names a file, as the server writes it: only a browser can open one. */
export function PlainWanted({ data }: { readonly data: string }) {
  const { app } = useMessages('screen')
  const { site } = useMessages('record')
  const reference = parseDataReference(data)
  return (
    <div className={shell.screen}>
      <header className={head.head}>
        <a href={pageAddress('/')} className={head.name}>
          {app.name}
        </a>
      </header>
      <main className={wanted.wanted}>
        {reference && <WantedWords wanted={reference} />}
        <noscript>
          <p>{site.noScript}</p>
        </noscript>
      </main>
    </div>
  )
}
