import { useMessages } from '@/components/messages/use-messages'
import type { FileMethod } from '@/geo/source'
import { MethodSection } from './method-section'
import { MethodTable } from './method-table'

/** As what a file was read: its convention, how many of its rows, and which column as what. */
export function FileReading({ file }: { file: FileMethod }) {
  const { plurals } = useMessages('method')
  const words = useMessages('method').file.reading
  const { name, rows, columns, leftOut, faults } = file
  return (
    <MethodSection
      id={words.id}
      title={words.title}
      text={[
        words.convention[file.convention],
        words.rows(name, plurals.rows(rows), plurals.columns(columns)),
        ...(leftOut === 0 && faults === 0 ? [words.whole] : []),
        ...(leftOut > 0 ? [words.leftOut(plurals.rows(leftOut))] : []),
        ...(faults > 0 ? [words.faults(plurals.cells(faults))] : []),
      ]}
    >
      {file.fields.length > 0 && (
        <MethodTable
          caption={words.title}
          columns={[words.field, words.column]}
          rows={file.fields.map(([field, column]) => [words.fields[field], column])}
        />
      )}
    </MethodSection>
  )
}
