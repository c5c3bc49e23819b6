import { useMessages } from '@/components/messages/use-messages'
import { fileAddress, filesBase, pageAddress } from '@/components/site/addresses'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import type { CellColumn } from '@/geo/formats/cell'
import type { ItemParameter } from '@/geo/ogc/item-parameters'
import { collectionAddress, ogcAddress } from '@/geo/ogc/link'
import type { Extent } from '@/geo/query/incident-queries'
import styles from './ogc.module.css'
import { type Crumb, OgcFrame } from './ogc-frame'
import { OgcTable } from './ogc-table'

export interface CollectionPageProps {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly facts: DatasetFacts
  readonly extent: Extent
  readonly columns: readonly CellColumn[]
  readonly parameters: readonly ItemParameter[]
  readonly hasTiles: boolean
  /** Which of its documents the page is: all of it, or its filters or its properties alone. */
  readonly part: 'all' | 'queryables' | 'schema'
}

/** What a collection is: what its items say, by what they are filtered, and where they are. */
export function CollectionPage(props: CollectionPageProps) {
  const { id, title, description, facts, extent, columns, parameters, hasTiles, part } = props
  const words = useMessages('ogc')
  const { days } = useMessages('screen')
  const here = collectionAddress(filesBase(), id)
  const above =
    part === 'all'
      ? collectionsAbove(words)
      : [...collectionsAbove(words), { href: here, name: title }]
  const json = part === 'all' ? here : `${here}/${part}`
  const heading = part === 'all' ? title : words[part]
  return (
    <OgcFrame title={heading} above={above} json={`${json}?f=json`}>
      {part === 'all' && (
        <>
          <p>{description}</p>
          <ul className={styles.list}>
            <li>
              <a href={`${here}/items`}>{words.items}</a>
            </li>
            {hasTiles && (
              <li>
                <a href={`${here}/tiles/WebMercatorQuad/tile.json`}>{words.tiles}</a>
              </li>
            )}
            <li>
              <a href={pageAddress(`/${facts.id}`)}>{words.onMap}</a>
            </li>
            <li>
              <a href={fileAddress(`/${facts.id}/changes.atom`)}>{words.feed}</a>
            </li>
            <li>
              {words.licence}: <a href={facts.licence.url}>{facts.licence.name}</a>
            </li>
            <li>
              {words.cite}: {facts.citation}
            </li>
            {extent.days && (
              <li>
                {words.days}: {days(extent.days.start, extent.days.end)}
              </li>
            )}
          </ul>
        </>
      )}
      {part !== 'schema' && <Filters parameters={parameters} isAlone={part !== 'all'} />}
      {part !== 'queryables' && <Properties columns={columns} isAlone={part !== 'all'} />}
    </OgcFrame>
  )
}

/** The pages above a collection. */
export const collectionsAbove = (words: { title: string; collections: string }): Crumb[] => [
  { href: ogcAddress(filesBase()), name: words.title },
  { href: `${ogcAddress(filesBase())}/collections`, name: words.collections },
]

function Properties({ columns, isAlone }: { columns: readonly CellColumn[]; isAlone: boolean }) {
  const words = useMessages('ogc')
  return (
    <>
      {!isAlone && <h2>{words.schema}</h2>}
      <OgcTable
        label={words.schema}
        columns={[words.name, words.type, words.meaning]}
        rows={columns.map(({ name, type, meaning }) => ({
          key: name,
          cells: [name, type, meaning],
        }))}
      />
    </>
  )
}

/** How many options of a filter are listed. */
const LISTED = 12

function Filters({
  parameters,
  isAlone,
}: {
  parameters: readonly ItemParameter[]
  isAlone: boolean
}) {
  const words = useMessages('ogc')
  const optionsOf = ({ options }: ItemParameter) =>
    words.options(options.slice(0, LISTED), options.length - LISTED)
  return (
    <>
      {!isAlone && <h2>{words.queryables}</h2>}
      <OgcTable
        label={words.queryables}
        columns={[words.name, words.meaning, words.takes]}
        rows={parameters.map((each) => ({
          key: each.parameter,
          cells: [each.parameter, each.meaning, optionsOf(each)],
        }))}
      />
    </>
  )
}
