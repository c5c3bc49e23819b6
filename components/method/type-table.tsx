import { useMessages } from '@/components/messages/use-messages'
import { INCIDENT_TYPES } from '@/geo/vocabulary'
import { MethodTable } from './method-table'

/** The types of incident and their counterparts in ACLED, UCDP and xSub. */
export function TypeTable() {
  const messages = useMessages('screen')
  const { types: words } = useMessages('method')
  return (
    <MethodTable
      caption={words.title}
      columns={[words.type, words.act, words.acled, words.ucdp, 'xSub']}
      rows={Object.entries(INCIDENT_TYPES).map(([name, type]) => [
        name,
        messages.listed(type.acts.map((act) => messages.acts[act])),
        type.acled?.join(' / ') ?? words.none,
        type.ucdp === null ? words.none : String(type.ucdp),
        type.xsub ?? words.none,
      ])}
    />
  )
}
