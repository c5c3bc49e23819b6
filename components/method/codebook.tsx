import { useMessages } from '@/components/messages/use-messages'
import { CLUSTER_COLUMNS, COORDINATE_COLUMNS, EXPORT_COLUMNS } from '@/geo/formats/export-columns'
import { MethodTable } from './method-table'

/** Every column of the exports: its type, its meaning, and whose name it bears. */
export function Codebook() {
  const { codebook: words } = useMessages('method')
  return (
    <MethodTable
      caption={words.title}
      columns={[words.column, words.type, words.meaning, words.after]}
      rows={[...EXPORT_COLUMNS, ...COORDINATE_COLUMNS, ...CLUSTER_COLUMNS].map((column) => [
        column.name,
        column.type,
        column.meaning,
        column.after ?? '',
      ])}
    />
  )
}
