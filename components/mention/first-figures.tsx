import { useMessages } from '@/components/messages/use-messages'
import type { IncidentDetail } from '@/geo/record/detail'
import { type HeadlineFigure, headlineOf, type RangeEnd } from '@/geo/record/headline'
import { figureNames } from './figure-names'
import styles from './first-figures.module.css'

/** Killed, wounded and the count that most give, each with its range and who stands at each end. */
export function FirstFigures({ detail }: { detail: IncidentDetail }) {
  const recordMessages = useMessages('record')
  const { record, toll } = detail
  const words = recordMessages.headline
  const { killed, wounded, count } = headlineOf(record, toll, detail)
  const figures = [
    { name: words.killed, figure: killed },
    { name: words.wounded, figure: wounded },
    ...(count
      ? [{ name: figureNames(record, recordMessages).counted(count.counted), figure: count }]
      : []),
  ]
  if (figures.every(({ figure }) => figure === null)) return null
  return (
    <dl className={styles.figures}>
      {figures.map(({ name, figure }) => (
        <div key={name}>
          <dt>{name}</dt>
          {figure ? <Figure figure={figure} /> : <dd className={styles.none}>{words.notStated}</dd>}
        </div>
      ))}
    </dl>
  )
}

function Figure({
  figure: { range, groups, claimants, isAgreed, ends },
}: {
  figure: HeadlineFigure
}) {
  const recordMessages = useMessages('record')
  const messages = useMessages('screen')
  const words = recordMessages.headline
  const parts = groups.map(({ who, range: own }) => words.group(messages.count(own), who))
  return (
    <>
      <dd className={styles.number}>{recordMessages.figures.short([range.min, range.max])}</dd>
      {parts.length > 0 && (
        <dd className={styles.ends} dir="auto">
          {parts.join(', ')}
        </dd>
      )}
      {ends ? (
        <>
          <End end={ends.least} />
          <End end={ends.most} />
        </>
      ) : (
        isAgreed && <Agreement claimants={claimants} />
      )}
    </>
  )
}

function Agreement({ claimants }: Pick<HeadlineFigure, 'claimants'>) {
  const recordMessages = useMessages('record')
  const [only, ...others] = claimants
  return (
    <dd className={styles.ends} dir="auto">
      {others.length === 0 ? only : recordMessages.headline.agree(claimants.length)}
    </dd>
  )
}

/** A number and the first who gives it; the others are named where it is pointed at, and in the table. */
function End({ end: { figure, by } }: { end: RangeEnd }) {
  const recordMessages = useMessages('record')
  const words = recordMessages.headline
  const number = recordMessages.figures.short(figure)
  return (
    <dd className={styles.end} dir="auto" title={words.endWhole(number, by)}>
      {words.end(number, by[0] ?? '', by.length - 1)}
    </dd>
  )
}
