import type { ReactNode } from 'react'
import { TextTable } from '@/components/table/text-table'
import styles from './ogc.module.css'

interface OgcTableProps {
  readonly label: string
  readonly columns: readonly string[]
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[]
}

/** A table that scrolls by itself where it is wider than the page. */
export function OgcTable({ label, columns, rows }: OgcTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard
    <section className={styles.scroll} aria-label={label} tabIndex={0}>
      <TextTable caption={label} columns={columns} rows={rows} className={styles.table} />
    </section>
  )
}
