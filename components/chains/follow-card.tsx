import { useMemo } from 'react'
import { RowGlyph } from '@/components/glyph/row-glyph'
import { useMessages } from '@/components/messages/use-messages'
import { type AnswerChain, chains } from '@/geo/table/chain'
import type { LookFacts } from '@/geo/table/channels'
import { lookOf } from '@/geo/table/look'
import type { IncidentTable } from '@/geo/table/table'
import styles from './follow.module.css'

interface FollowCardProps {
  readonly table: IncidentTable
  readonly facts: LookFacts
  /** Its name alone, beside other buttons. */
  readonly isShort: boolean
  readonly onFollow: (chain: AnswerChain) => void
}

/** More signs than this find no room in a line. */
const MOST_SIGNS = 9

/** The way in: the longest chain of the dataset, to be followed step by step; nothing where no answer is stated. */
export function FollowCard({ table, facts, isShort, onFollow }: FollowCardProps) {
  const { follow, list } = useMessages('screen')
  const chain = useMemo(() => {
    if (table.links.length === 0) return null
    const everyRow = Int32Array.from({ length: table.length }, (_, row) => row)
    return chains(table, everyRow)[0] ?? null
  }, [table])
  const look = useMemo(() => lookOf(table, facts), [table, facts])
  if (!chain) return null
  const dayOf = (row: number | undefined) => {
    const day = table.day[row ?? 0] as number
    return list.daysOfMonth(day, day)
  }
  return (
    <button
      type="button"
      className={isShort ? styles.pill : styles.card}
      onClick={() => onFollow(chain)}
    >
      <svg className={styles.play} viewBox="0 0 24 24" aria-hidden="true">
        <circle cx="12" cy="12" r="12" />
        <path d="M9.5 7.5v9l7-4.5z" />
      </svg>
      <span>
        <span className={styles.cardTitle}>{follow.start}</span>
        <span className={styles.cardDays}>
          {follow.between(dayOf(chain.rows[0]), dayOf(chain.rows.at(-1)))}
        </span>
      </span>
      <span className={styles.signs} aria-hidden="true">
        {chain.rows.slice(0, MOST_SIGNS).map((row) => (
          <RowGlyph key={row} look={look} row={row} size={13} />
        ))}
      </span>
    </button>
  )
}
