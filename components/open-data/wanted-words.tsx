import { useMessages } from '@/components/messages/use-messages'
import type { DataReference } from '@/geo/view/data-reference'

/** What an address that names a file shows, in words: all that a server can say of it. */
export function WantedWords({ wanted }: { readonly wanted: DataReference }) {
  const words = useMessages('openData').wanted
  return (
    <>
      <h2>{words.title}</h2>
      <p>
        {wanted.at === 'host'
          ? words.host(wanted.path)
          : words.reader(wanted.name, wanted.incidents, wanted.first, wanted.last)}
      </p>
    </>
  )
}
