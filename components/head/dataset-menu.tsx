import { useMessages } from '@/components/messages/use-messages'
import { datasetAddress, pageAddress } from '@/components/site/addresses'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import styles from './dataset-menu.module.css'
import menu from './menu.module.css'

const ID = 'dataset-menu'

interface DatasetMenuProps {
  readonly facts: DatasetFacts
  readonly datasets: readonly { readonly id: string; readonly title: string }[]
}

/**
 * The dataset's title as a button that opens the list of all. The browser does the rest, with
 * JavaScript or without: Escape and a click elsewhere close it, and focus goes back to the button.
 */
export function DatasetMenu({ facts, datasets }: DatasetMenuProps) {
  const { head } = useMessages('screen')
  return (
    <>
      <h1 className={styles.heading}>
        <button type="button" className={styles.title} popoverTarget={ID}>
          <span className={styles.text}>{facts.title}</span>
        </button>
      </h1>
      <nav
        id={ID}
        popover="auto"
        className={`${menu.menu} ${styles.place}`}
        aria-label={head.datasets}
      >
        <ul className={styles.list}>
          {datasets.map(({ id, title }) => (
            <li key={id}>
              <a
                className={menu.item}
                href={datasetAddress(id)}
                aria-current={id === facts.id ? 'page' : undefined}
              >
                {title}
              </a>
            </li>
          ))}
          <li className={styles.all}>
            <a className={menu.item} href={pageAddress('/datasets')}>
              {head.allDatasets}
            </a>
          </li>
        </ul>
      </nav>
    </>
  )
}
