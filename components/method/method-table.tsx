import { TextTable } from '@/components/table/text-table'
import styles from './method.module.css'

interface MethodTableProps {
  readonly caption: string
  readonly columns: readonly string[]
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly [name: string, ...cells: string[]])[]
}

/** A table of the method page, as wide as its text. */
export function MethodTable({ caption, columns, rows }: MethodTableProps) {
  return (
    <TextTable
      caption={caption}
      columns={columns}
      rows={rows.map((cells) => ({ key: cells[0], cells }))}
      className={styles.table}
    />
  )
}
