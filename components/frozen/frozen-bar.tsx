import { useMessages } from '@/components/messages/use-messages'
import { pageAddress } from '@/components/site/addresses'
import { siteOfFiles } from '@/components/site/site-of-files'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import { dayOf } from '@/geo/time/time'
import styles from './frozen.module.css'

/** What a frozen view says of itself: when it was taken, from where, of which version, and how to cite it. */
export default function FrozenBar({ facts }: { readonly facts: DatasetFacts }) {
  const words = useMessages('record').frozen
  const { day } = useMessages('screen')
  const site = siteOfFiles()
  if (!site?.frozen) return null
  return (
    <section className={styles.bar} aria-label={words.title}>
      <p>
        {words.taken(day(dayOf(site.frozen)), facts.version)}{' '}
        <a href={pageAddress('/')}>{new URL(site.pages).host}</a>
      </p>
      <p className={styles.citation}>{facts.citation}</p>
    </section>
  )
}
