import { useMessages } from '@/components/messages/use-messages'
import { COORDINATE_COLUMNS } from '@/geo/formats/csv'
import { CLUSTER_COLUMNS, COLUMNS } from '@/geo/formats/export-row'
import { MethodTable } from './method-table'

/** Every column of the exports: its type, its meaning, and whose name it bears. */
export function Codebook() {
  const { codebook: words } = useMessages('method')
  return (
    <MethodTable
      caption={words.title}
      columns={[words.column, words.type, words.meaning, words.after]}
      rows={[...COLUMNS, ...COORDINATE_COLUMNS, ...CLUSTER_COLUMNS].map((column) => [
        column.name,
        column.type,
        column.meaning,
        column.after ?? '',
      ])}
    />
  )
}
