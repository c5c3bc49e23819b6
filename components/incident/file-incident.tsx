import type { ReactNode } from 'react'
import { useMessages } from '@/components/messages/use-messages'
import panel from '@/components/panel/panel.module.css'
import { fileCell, fileCells, rowTitle } from '@/geo/formats/read/file-cells'
import type { DatasetFacts } from '@/geo/source'
import { NOT_STATED } from '@/geo/table/column'
import { columnOf, type IncidentTable, peopleOf, positionOf } from '@/geo/table/table'
import { formatDay } from '@/geo/time/time'
import { TIME_PRECISIONS, type TimePrecision, type Within } from '@/geo/vocabulary'
import { FileCells } from './file-cells'
import styles from './file-incident.module.css'
import { FileToll } from './file-toll'

interface FileIncidentProps {
  /** With all its parts: the columns of the file come with the rest. */
  readonly table: IncidentTable
  readonly row: number
  readonly facts: Pick<DatasetFacts, 'title' | 'convention'>
  /** The level of the title. */
  readonly level: 1 | 2
  /** What can be done with it, above the title. */
  readonly actions?: ReactNode
}

/**
 * One incident of a file that somebody else made: what the file says of it, first what is read from
 * it, then every cell as it stands there. Nothing is said of standing, claims or targets, of which
 * the file knows nothing. Needs the catalogues `screen` and `record`.
 */
export function FileIncident({ table, row, facts, level, actions }: FileIncidentProps) {
  const Title = `h${level}` as const
  return (
    <article className={panel.article} data-level={level}>
      <div className={panel.kind}>
        <span dir="auto">{facts.title}</span>
        {actions}
      </div>
      <Title className={panel.title} dir="auto">
        {rowTitle(table, row)}
      </Title>
      <div className={panel.whenWhere}>
        <RowDays table={table} row={row} />
        <RowPlace table={table} row={row} />
      </div>
      <RowFacts table={table} row={row} />
      <FileCells
        cells={fileCells(table, row)}
        convention={facts.convention}
        level={level === 1 ? 2 : 3}
      />
    </article>
  )
}

interface RowProps {
  readonly table: IncidentTable
  readonly row: number
}

/** The day, or the first and the last; how closely a single day is known, where the file says so. */
function RowDays({ table, row }: RowProps) {
  const messages = useMessages('screen')
  const words = useMessages('record')
  const [start, end] = [table.start[row] as number, table.end[row] as number]
  const precision = columnOf(table.columns, 'date_precision', 'code')?.at(row) ?? ''
  if (start === NOT_STATED) return <p className={panel.soft}>{words.fileIncident.notDated}</p>
  return (
    <p>
      <time dateTime={formatDay(start)} className={panel.strong}>
        {start === end ? messages.fullDay(start) : messages.days(start, end)}
      </time>
      {start === end && isPrecision(precision) && (
        <span className={panel.soft}> ({words.timePrecisions[precision]})</span>
      )}
    </p>
  )
}

const isPrecision = (code: string): code is TimePrecision => Object.hasOwn(TIME_PRECISIONS, code)

/** Place, governorate and country as the file names them, how closely it is known, and its point. */
function RowPlace({ table, row }: RowProps) {
  const messages = useMessages('screen')
  const { incident, fileIncident } = useMessages('record')
  const named = (['location', 'admin1', 'country'] as const).map(
    (name) => columnOf(table.columns, name, 'code')?.at(row) ?? '',
  )
  const places = [...new Set(named.filter((name) => name !== ''))]
  const within = table.within.at(row)
  const position = positionOf(table, row)
  const denotes = columnOf(table.columns, 'coordinate_denotes', 'code')?.at(row) ?? ''
  return (
    <>
      {places.length > 0 && (
        <p>
          <span className={panel.strong} dir="auto">
            {places.join(', ')}
          </span>
          {within !== '' && (
            <span className={panel.soft}> {messages.withins[within as Within]}</span>
          )}
        </p>
      )}
      <p className={panel.soft}>
        {position
          ? incident.coordinates(position[0], position[1], DECIMALS[within as Within] ?? 4)
          : fileIncident.notPlaced}
      </p>
      {denotes !== '' && <p className={panel.soft}>{denotes}</p>}
    </>
  )
}

/** Decimals of a degree that a precision can bear. */
const DECIMALS: Readonly<Partial<Record<Within, number>>> = {
  town: 3,
  district: 2,
  governorate: 2,
  country: 1,
}

function RowFacts({ table, row }: RowProps) {
  const words = useMessages('record').fileIncident
  const actors = columnOf(table.columns, 'actors_named', 'codes')?.at(row) ?? []
  const text = (name: 'source' | 'notes') => columnOf(table.columns, name, 'text')?.at(row) ?? ''
  const estimates = (['low', 'best', 'high'] as const).map((name) => ({
    name: words[name],
    figure: fileCell(table, name, row),
  }))
  const wounded = peopleOf(table.wounded, row)
  return (
    <dl className={styles.facts}>
      <Fact name={words.killed}>
        <FileToll range={peopleOf(table.killed, row)} estimates={estimates} />
      </Fact>
      {wounded && (
        <Fact name={words.wounded}>
          <FileToll range={wounded} estimates={[]} />
        </Fact>
      )}
      {actors.length > 0 && <Fact name={words.actors}>{actors.join(' – ')}</Fact>}
      {text('source') !== '' && <Fact name={words.source}>{text('source')}</Fact>}
      {text('notes') !== '' && <Fact name={words.notes}>{text('notes')}</Fact>}
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  )
}
