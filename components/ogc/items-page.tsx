import { useMessages } from '@/components/messages/use-messages'
import { filesBase } from '@/components/site/addresses'
import type { FeatureRow } from '@/geo/formats/feature-collection'
import type { ItemPage, Items } from '@/geo/ogc/item-page'
import { collectionAddress } from '@/geo/ogc/link'
import { collectionsAbove } from './collection-page'
import styles from './ogc.module.css'
import { OgcFrame } from './ogc-frame'
import { OgcTable } from './ogc-table'

interface ItemsProps {
  readonly collection: string
  readonly title: string
  readonly page: ItemPage
  /** Where the pages beside this one are, and the same as JSON. */
  readonly previous: string | null
  readonly next: string | null
  readonly json: string
  /** The query under which an item is found again, with its question mark; empty for none. */
  readonly itemQuery: string
}

/** How many columns of items are shown side by side. */
const SHOWN = 8

/** A page of items, the first columns of each. */
export function ItemsPage(props: ItemsProps) {
  const { collection, title, page, previous, next, json, itemQuery } = props
  const words = useMessages('ogc')
  const here = collectionAddress(filesBase(), collection)
  return (
    <OgcFrame
      title={words.items}
      above={[...collectionsAbove(words), { href: here, name: title }]}
      json={json}
    >
      <p role="status">{words.count(page.items.length, page.matched)}</p>
      {page.items.length > 0 && (
        <OgcTable
          label={words.items}
          columns={page.columns.slice(0, SHOWN).map(({ name }) => name)}
          rows={page.items.map((item) => ({
            key: item.id,
            cells: [
              <a key="id" href={`${here}/items/${encodeURIComponent(item.id)}${itemQuery}`}>
                {item.id}
              </a>,
              ...item.cells.slice(1, SHOWN),
            ],
          }))}
        />
      )}
      {(previous || next) && (
        <nav aria-label={words.pages} className={styles.pages}>
          {previous && <a href={previous}>{words.previous}</a>}
          {next && <a href={next}>{words.next}</a>}
        </nav>
      )}
    </OgcFrame>
  )
}

interface ItemProps {
  readonly collection: string
  readonly title: string
  readonly item: FeatureRow
  readonly columns: Items['columns']
  readonly json: string
}

/** Everything that is stated of one item. */
export function ItemView({ collection, title, item, columns, json }: ItemProps) {
  const words = useMessages('ogc')
  const here = collectionAddress(filesBase(), collection)
  const above = [
    ...collectionsAbove(words),
    { href: here, name: title },
    { href: `${here}/items`, name: words.items },
  ]
  const stated = columns.flatMap(({ name }, i) => {
    const cell = item.cells[i] ?? null
    return cell === null ? [] : [{ key: name, cells: [name, cell] }]
  })
  return (
    <OgcFrame title={item.id} above={above} json={json}>
      <OgcTable label={words.schema} columns={[words.name, words.value]} rows={stated} />
    </OgcFrame>
  )
}

interface UnusableProps {
  /** Whose items were asked for; null where it was another page. */
  readonly collection: { readonly id: string; readonly title: string } | null
  readonly problems: readonly string[]
  readonly json: string
}

/** What is wrong with a query, of which then nothing is shown. */
export function UnusablePage({ collection, problems, json }: UnusableProps) {
  const words = useMessages('ogc')
  const above = collectionsAbove(words)
  const of = collection && {
    href: collectionAddress(filesBase(), collection.id),
    name: collection.title,
  }
  return (
    <OgcFrame
      title={of ? words.items : words.title}
      above={of ? [...above, of] : above}
      json={json}
    >
      <p role="alert">{words.unusable}</p>
      <ul className={styles.list}>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </OgcFrame>
  )
}
