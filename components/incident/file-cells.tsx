import { useMessages } from '@/components/messages/use-messages'
import claims from '@/components/panel/claims.module.css'
import panel from '@/components/panel/panel.module.css'
import type { FileCell } from '@/geo/formats/read/file-cells'
import type { DatasetFacts } from '@/geo/source'
import { type HeadingLevel, Section } from './section'

interface FileCellsProps {
  readonly cells: readonly FileCell[]
  /** The convention that codes in them are of. */
  readonly convention: DatasetFacts['convention']
  readonly level: HeadingLevel
}

/** Every cell of a row under the file's own names of its columns; those that are empty are named together. */
export function FileCells({ cells, convention, level }: FileCellsProps) {
  const { withCodeWords } = useMessages('screen')
  const words = useMessages('record').fileIncident
  const filled = cells.filter(({ text }) => text !== '')
  const empty = cells.filter(({ text }) => text === '').map(({ column }) => column)
  return (
    <Section id="cells" title={words.cells} level={level}>
      <table className={claims.words} aria-label={words.cells}>
        <thead>
          <tr>
            <th scope="col">{words.column}</th>
            <th scope="col">{words.value}</th>
          </tr>
        </thead>
        <tbody>
          {filled.map(({ column, text }) => (
            <tr key={column}>
              <th scope="row" dir="auto">
                {column}
              </th>
              <td dir="auto">
                {isAddress(text) ? (
                  <CellLink address={text} />
                ) : (
                  withCodeWords(convention, column, text)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {empty.length > 0 && <p className={panel.note}>{words.empty(empty)}</p>}
    </Section>
  )
}

/** Whether a cell is the address of a page and nothing else. */
const isAddress = (text: string) => /^https?:\/\/[^\s<>"]+$/.test(text) && URL.canParse(text)

const CellLink = ({ address }: { address: string }) => (
  <a href={address} rel="noreferrer noopener nofollow">
    {address}
  </a>
)
