import { useMessages } from '@/components/messages/use-messages'
import { filesBase } from '@/components/site/addresses'
import { connectionLines } from '@/geo/ogc/connection-lines'
import { collectionAddress, ogcAddress } from '@/geo/ogc/link'
import styles from './ogc.module.css'
import { OgcFrame } from './ogc-frame'

interface LandingProps {
  readonly site: string
  readonly collections: readonly { readonly id: string; readonly title: string }[]
}

/** What there is for other programs, with the lines to connect them. */
export function LandingPage({ site, collections }: LandingProps) {
  const words = useMessages('ogc')
  const here = ogcAddress(filesBase())
  const lines = connectionLines(site, collections[0]?.id ?? '')
  return (
    <OgcFrame title={words.title} above={[]} json={`${here}?f=json`}>
      <p>{words.intro}</p>
      <h2>{words.collections}</h2>
      <CollectionList collections={collections} />
      <h2>{words.qgis}</h2>
      <p>{words.qgisHow}</p>
      <Lines label={`${words.code}: ${words.qgis}`} text={lines.address} />
      <h2>{words.gdal}</h2>
      <Lines label={`${words.code}: ${words.gdal}`} text={lines.gdal} />
      <h2>{words.r}</h2>
      <Lines label={`${words.code}: ${words.r}`} text={lines.r} />
      <h2>{words.python}</h2>
      <Lines label={`${words.code}: ${words.python}`} text={lines.python} />
      <h2>{words.web}</h2>
      <p>{words.webHow}</p>
      <Lines label={`${words.code}: ${words.web}`} text={lines.tileJson} />
      <h2>{words.documents}</h2>
      <ul className={styles.list}>
        <li>
          <a href={`${here}/api`}>{words.api}</a>
        </li>
        <li>
          <a href={`${here}/conformance`}>{words.conformance}</a>
        </li>
        <li>
          <a href={`${here}/tileMatrixSets`}>{words.grids}</a>
        </li>
      </ul>
    </OgcFrame>
  )
}

/** Lines to be copied, which are broken where they are longer than the page is wide, so that all of one can be read. */
function Lines({ label, text }: { label: string; text: string }) {
  return (
    <section className={styles.code} aria-label={label}>
      <pre>
        <code>{text}</code>
      </pre>
    </section>
  )
}

/** Collections, each with a link to its page. */
export function CollectionList({ collections }: Pick<LandingProps, 'collections'>) {
  return (
    <ul className={styles.list}>
      {collections.map(({ id, title }) => (
        <li key={id}>
          <a href={collectionAddress(filesBase(), id)}>{title}</a>
        </li>
      ))}
    </ul>
  )
}
