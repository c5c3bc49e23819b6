import { TableRowLink } from '@/components/mention/table-row-link'
import { useMessages } from '@/components/messages/use-messages'
import { SidePanel } from '@/components/panel/side-panel'
import { labelsOf } from '@/components/state/dataset-facts'
import { casualtiesOf, isSummed } from '@/geo/table/casualties'
import { casualtiesBy } from '@/geo/table/casualties-by'
import { facetColumn, firstCode } from '@/geo/table/facets'
import { type IncidentTable, type PeopleColumn, peopleOf } from '@/geo/table/table'
import analysis from './analysis.module.css'
import type { AnalysisProps } from './analysis-props'
import { TollEnds } from './toll-ends'

/** More incidents than this are not listed. */
const MOST_LISTED = 200

/** How many were killed and wounded in what is shown: in all, by what the colour is of, such as who was hit, and in each incident; what only denied or disputed reports say stands apart. */
export function KilledPanel(props: AnalysisProps) {
  const { table, results, onClose } = props
  const { panels: words } = useMessages('analysis')
  return (
    <SidePanel title={words.killed} className={analysis.parts} onClose={onClose}>
      <p>{words.killedRule}</p>
      {(['killed', 'wounded'] as const).map((kind) => (
        <section key={kind} aria-label={words.people[kind]}>
          <h3>
            {words.people[kind]}: {words.sum(casualtiesOf(table, table[kind], results.rows))}
          </h3>
          <BySide {...props} column={table[kind]} />
          <ByIncident {...props} column={table[kind]} />
        </section>
      ))}
    </SidePanel>
  )
}

type PeopleProps = AnalysisProps & { readonly column: PeopleColumn }

function BySide({ table, facts, results, column }: PeopleProps) {
  const { optionLabel } = useMessages('screen')
  const { panels } = useMessages('analysis')
  const { colour } = facts.channels
  const sides = colour && facetColumn(table, colour)
  if (!colour || !sides) return null
  const sums = casualtiesBy(table, column, results.rows, (row) => firstCode(sides, row))
  return (
    <ul className={analysis.list}>
      {[...sums].map(([code, sum]) => (
        <li key={code}>
          <bdi>{optionLabel(colour, sides.options[code] ?? '–', labelsOf(facts))}</bdi>:{' '}
          {panels.sum(sum)}
        </li>
      ))}
    </ul>
  )
}

function ByIncident({ table, facts, results, column, onSelect }: PeopleProps) {
  const { list } = useMessages('screen')
  const { panels: words } = useMessages('analysis')
  const gravestRows = gravest(table, results.rows, column)
  const [stated, doubted] = [0, 1].map((hollow) =>
    gravestRows.filter((row) => table.hollow[row] === hollow),
  ) as [number[], number[]]
  const figures = (rows: readonly number[]) => (
    <table className={analysis.figures}>
      <tbody>
        {rows.map((row) => {
          const range = peopleOf(column, row)
          return (
            <tr key={row}>
              <td>
                <TableRowLink table={table} facts={facts} row={row} onSelect={onSelect} />
                {facts.has.claims && (
                  <TollEnds facts={facts} id={table.id.at(row)} title={table.title.at(row)} />
                )}
              </td>
              <td>{range && list.figure(range)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
  return (
    <>
      {figures(stated)}
      {doubted.length > 0 && (
        <>
          <h4>{words.doubted}</h4>
          {figures(doubted)}
        </>
      )}
    </>
  )
}

/** The rows that count and have a number above none, the most first. */
function gravest(table: IncidentTable, rows: Int32Array, column: PeopleColumn): number[] {
  const most = (row: number) => peopleOf(column, row)?.max ?? peopleOf(column, row)?.min ?? 0
  return Array.from(rows)
    .filter((row) => isSummed(table, rows, row) && most(row) > 0)
    .sort((a, b) => most(b) - most(a) || a - b)
    .slice(0, MOST_LISTED)
}
