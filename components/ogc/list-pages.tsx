import { useMessages } from '@/components/messages/use-messages'
import { CONFORMANCE } from '@/geo/ogc/landing'
import { CollectionList } from './landing-page'
import styles from './ogc.module.css'
import { OgcFrame } from './ogc-frame'

/** Which standards are followed. */
export function ConformancePage() {
  const words = useMessages('ogc')
  return (
    <OgcFrame
      title={words.conformance}
      above={[{ href: '/ogc', name: words.title }]}
      json="/ogc/conformance?f=json"
    >
      <ul className={styles.list}>
        {CONFORMANCE.map((uri) => (
          <li key={uri}>
            <code>{uri}</code>
          </li>
        ))}
      </ul>
    </OgcFrame>
  )
}

/** Every collection. */
export function CollectionsPage({
  collections,
}: {
  collections: readonly { readonly id: string; readonly title: string }[]
}) {
  const words = useMessages('ogc')
  return (
    <OgcFrame
      title={words.collections}
      above={[{ href: '/ogc', name: words.title }]}
      json="/ogc/collections?f=json"
    >
      <CollectionList collections={collections} />
    </OgcFrame>
  )
}
