import { useMessages } from '@/components/messages/use-messages'
import { filesBase } from '@/components/site/addresses'
import { CONFORMANCE } from '@/geo/ogc/landing'
import { ogcAddress } from '@/geo/ogc/link'
import { CollectionList } from './landing-page'
import styles from './ogc.module.css'
import { OgcFrame } from './ogc-frame'

/** Which standards are followed. */
export function ConformancePage() {
  const words = useMessages('ogc')
  const top = ogcAddress(filesBase())
  return (
    <OgcFrame
      title={words.conformance}
      above={[{ href: top, name: words.title }]}
      json={`${top}/conformance?f=json`}
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
  const top = ogcAddress(filesBase())
  return (
    <OgcFrame
      title={words.collections}
      above={[{ href: top, name: words.title }]}
      json={`${top}/collections?f=json`}
    >
      <CollectionList collections={collections} />
    </OgcFrame>
  )
}
