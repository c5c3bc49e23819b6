import { useMessages } from '@/components/messages/use-messages'
import type { Statement } from '@/geo/record/claims'
import { dayOf } from '@/geo/time/time'
import claims from './claims.module.css'
import { type FindSource, SourceName } from './source-name'

/** Who says so, when, and in which source. */
export function Claimant({
  statement: { by, day, source },
  find,
}: {
  statement: Pick<Statement, 'by' | 'day' | 'source'>
  find: FindSource
}) {
  const messages = useMessages('screen')
  const recordMessages = useMessages('record')
  const found = find(source)
  const when = day
    ? messages.day(dayOf(day))
    : found?.published && recordMessages.incident.published(messages.day(dayOf(found.published)))
  return (
    <>
      <span dir="auto">{by}</span>
      <span className={claims.by}>
        {when && `${when}, `}
        <SourceName source={found} id={source} />
      </span>
    </>
  )
}
