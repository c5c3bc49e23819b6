import { type FindSource, SourceName } from '@/components/mention/source-name'
import { useMessages } from '@/components/messages/use-messages'
import claims from '@/components/panel/claims.module.css'
import type { Statement } from '@/geo/record/claims'
import type { RepeatedStatements } from '@/geo/record/pointer'
import { dayOf } from '@/geo/time/time'
import { RepeatedNote } from './repeated-note'

/** Who says so, when, and in which source. */
export function Claimant({
  statement,
  find,
  repeated,
}: {
  statement: Statement
  find: FindSource
  repeated: RepeatedStatements
}) {
  const messages = useMessages('screen')
  const recordMessages = useMessages('record')
  const { by, day, source, counts, casualties, claims: said } = statement
  const found = find(source)
  const isRepeated = [...counts, ...casualties, ...said].some((each) => repeated.has(each))
  const when = day
    ? messages.day(dayOf(day))
    : found?.published && recordMessages.incident.published(messages.day(dayOf(found.published)))
  return (
    <>
      <span dir="auto">{by}</span>
      <span className={claims.by}>
        {when && `${when}, `}
        <SourceName source={found} id={source} />
        <RepeatedNote isShown={isRepeated} />
      </span>
    </>
  )
}
