import { useMemo } from 'react'
import { type DatasetFacts, labelsOf } from '@/components/explorer/dataset-facts'
import { useMessages } from '@/components/messages/use-messages'
import { SidePanel } from '@/components/panel/side-panel'
import { type Casualties, casualtiesBy, isSummed, NO_CASUALTIES } from '@/geo/table/casualties'
import { NOT_STATED } from '@/geo/table/column'
import { type IncidentTable, peopleOf } from '@/geo/table/table'
import styles from './analysis.module.css'
import { TableRowLink } from './table-row-link'
import { TollEnds } from './toll-ends'

interface KilledPanelProps {
  readonly table: IncidentTable
  readonly facts: DatasetFacts
  readonly rows: Int32Array
  readonly killed: Casualties
  readonly onSelectIncident: (row: number) => void
  readonly onClose: () => void
}

/** The killed of what is shown, each death once: by side hit, by incident with who stands at each end, and apart what only disputed or denied reports say. */
export default function KilledPanel(props: KilledPanelProps) {
  const { table, facts, rows, killed, onSelectIncident, onClose } = props
  const words = useMessages('analysis').killed
  const { links, count, optionLabel } = useMessages('screen')
  const perSide = useMemo(
    () => casualtiesBy(table, table.killed, rows, (row) => table.target.codes[row] as number),
    [table, rows],
  )
  const { stated, doubted, unstated } = useMemo(() => tollRows(table, rows), [table, rows])
  const list = (of: readonly number[]) => (
    <ul className={styles.rows}>
      {of.map((row) => {
        const range = peopleOf(table.killed, row)
        return (
          <li key={row}>
            <div className={styles.tollRow}>
              <TableRowLink table={table} facts={facts} row={row} onSelect={onSelectIncident} />
              <strong>{range && count(range)}</strong>
            </div>
            <TollEnds facts={facts} id={table.id.at(row)} title={table.title.at(row)} />
          </li>
        )
      })}
    </ul>
  )
  return (
    <SidePanel name={words.title} onClose={onClose}>
      <p>
        <strong>{links.killed(killed) || words.none}</strong> {links.doubted(killed)}
      </p>
      <p className={styles.hint}>{words.intro}</p>
      {perSide.size > 0 && (
        <table className={styles.toll}>
          <caption className="visually-hidden">{words.perSide}</caption>
          <thead>
            <tr>
              <th scope="col">{words.column.side}</th>
              <th scope="col">{words.column.killed}</th>
              <th scope="col">{words.column.doubted}</th>
            </tr>
          </thead>
          <tbody>
            {table.target.options.map((id, code) => {
              const { stated: sure, doubted: unsure } = perSide.get(code) ?? NO_CASUALTIES
              return (
                <tr key={id}>
                  <th scope="row">{optionLabel('target', id, labelsOf(facts))}</th>
                  <td>{links.people(sure)}</td>
                  <td>{links.people(unsure)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
      {stated.length > 0 && <h3>{words.perIncident}</h3>}
      {list(stated)}
      {doubted.length > 0 && (
        <>
          <h3>{words.doubted}</h3>
          <p className={styles.hint}>{words.doubtedWhy}</p>
          {list(doubted)}
        </>
      )}
      <p className={styles.hint}>{words.unstated(unstated)}</p>
    </SidePanel>
  )
}

/** The rows that are summed and have anybody killed, the most deaths first; how many state no number. */
function tollRows(table: IncidentTable, rows: Int32Array) {
  const { min, max } = table.killed
  const summed = [...rows].filter((row) => isSummed(table, rows, row))
  const known = summed.filter((row) => (min[row] ?? NOT_STATED) !== NOT_STATED)
  const deadly = known
    .filter((row) => min[row] !== 0 || max[row] !== 0)
    .toSorted(
      (a, b) => (min[b] as number) - (min[a] as number) || (max[b] as number) - (max[a] as number),
    )
  return {
    stated: deadly.filter((row) => table.hollow[row] !== 1),
    doubted: deadly.filter((row) => table.hollow[row] === 1),
    unstated: summed.length - known.length,
  }
}
