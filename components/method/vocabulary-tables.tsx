import { useMessages } from '@/components/messages/use-messages'
import type { DatasetInfo } from '@/geo/record/schema'
import { type AcledInter, COUNTED, HOLLOW_ROLES, PLACE_ROLES, WEAPONS } from '@/geo/vocabulary'
import { MethodTable } from './method-table'

/** The actors of a dataset, what they are, and their type in ACLED. */
export function ActorTable({ actors }: Pick<DatasetInfo, 'actors'>) {
  const words = useMessages('vocabulary')
  const { title, actor, kind, acled, inter, acledInter } = words.actors
  return (
    <MethodTable
      caption={title}
      columns={[actor, kind, acled]}
      rows={actors.map((each) => [
        each.name,
        each.kind,
        each.acledInter === null
          ? words.none
          : inter(each.acledInter, acledInter[each.acledInter as AcledInter]),
      ])}
    />
  )
}

/** The classes of weapons. */
export function WeaponTable() {
  const words = useMessages('vocabulary')
  const { title, meanings } = words.weapons
  return (
    <MethodTable
      caption={title}
      columns={[words.code, words.meaning]}
      rows={WEAPONS.map((weapon) => [weapon, meanings[weapon]])}
    />
  )
}

/** What numbers of weapons and things count. */
export function CountTable() {
  const words = useMessages('vocabulary')
  const { title, meanings } = words.counts
  return (
    <MethodTable
      caption={title}
      columns={[words.code, words.meaning]}
      rows={COUNTED.map((counts) => [counts, meanings[counts]])}
    />
  )
}

/** What a place can be to its incident, and which of it is drawn hollow. */
export function RoleTable() {
  const words = useMessages('vocabulary')
  const { title, role, hollow, isHollow, meanings } = words.roles
  return (
    <MethodTable
      caption={title}
      columns={[role, words.meaning, hollow]}
      rows={PLACE_ROLES.map((each) => [
        each,
        meanings[each],
        isHollow(HOLLOW_ROLES.includes(each)),
      ])}
    />
  )
}
