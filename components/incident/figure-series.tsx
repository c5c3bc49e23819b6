import type { Catalogues } from '@/components/messages/catalogues'
import { useMessages } from '@/components/messages/use-messages'
import type { FigureSeries } from '@/geo/record/claims'
import type { RepeatedStatements } from '@/geo/record/pointer'
import type { Casualty } from '@/geo/record/schema'
import { dayOf } from '@/geo/time/time'
import claims from './claims.module.css'
import styles from './incident.module.css'
import { RepeatedNote } from './repeated-note'
import { SubHeading, type TitleLevel } from './section'
import { type FindSource, SourceName } from './source-name'

interface FigureSeriesListProps {
  readonly series: FigureSeries
  readonly find: FindSource
  readonly repeated: RepeatedStatements
  readonly level: TitleLevel
}

/** A figure that changed, day by day. */
export function FigureSeriesList({
  series: { who, entries },
  find,
  repeated,
  level,
}: FigureSeriesListProps) {
  const messages = useMessages('screen')
  const words = useMessages('record').incident
  return (
    <>
      <SubHeading level={level}>{words.series(who)}</SubHeading>
      <ol className={claims.series}>
        {entries.map((entry) => (
          <li
            key={`${entry.day} ${entry.when} ${entry.by} ${entry.source} ${entry.wounded} ${entry.killed}`}
            data-excluded={!!entry.excluded}
          >
            <strong>{figureOf(entry, words)}</strong>{' '}
            <span className={claims.seriesDay}>
              {entry.day ? (
                <time dateTime={entry.day}>{messages.day(dayOf(entry.day))}</time>
              ) : (
                (entry.when ?? words.noDay)
              )}
            </span>{' '}
            <span className={styles.soft}>
              {entry.by}, <SourceName source={find(entry.source)} id={entry.source} />
              {entry.wording && `; ${words.inTheirWords(entry.wording)}`}
              {entry.excluded && `; ${words.excluded(entry.excluded)}`}
              <RepeatedNote isShown={repeated.has(entry)} />
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}

function figureOf({ killed, wounded }: Casualty, words: Catalogues['record']['incident']): string {
  const figures = [
    wounded && words.woundedOf(words.number(wounded)),
    killed && words.killedOf(words.number(killed)),
  ]
  return words.figures(figures.filter((figure) => figure !== null))
}
