import { memo } from 'react'
import type { LedgerMessages } from '@/components/messages/ledger-messages'
import type { Tone } from '@/components/state/dataset-facts'
import type { DrawnLink } from '@/geo/scene/ledger/drawn-links'
import type { LinkCurve } from '@/geo/scene/ledger/link-curve'
import { lagDays } from '@/geo/table/chain'
import type { IncidentTable } from '@/geo/table/table'
import { hrefOf } from './mark-item'
import styles from './marks.module.css'

interface LinkItemProps {
  readonly table: IncidentTable
  readonly drawnLink: DrawnLink
  readonly index: number
  readonly curve: LinkCurve
  readonly tone: Tone
  readonly isDimmed: boolean
  readonly messages: LedgerMessages
}

/** One answer, drawn as who states it; it leads to the incident that answers. */
export const LinkItem = memo(function LinkItem(props: LinkItemProps) {
  const { table, drawnLink, index, curve, tone, isDimmed, messages } = props
  return (
    <a
      href={hrefOf(table, drawnLink.link.to)}
      className={styles.link}
      tabIndex={-1}
      aria-label={linkWords(table, drawnLink, messages)}
      data-link={index}
      data-tone={tone}
      data-dimmed={isDimmed}
    >
      <path className={styles.reach} d={curve.line} />
      <LinkShape drawnLink={drawnLink} curve={curve} />
    </a>
  )
})

/** The line of a link, its arrow head, and the cross of one that is denied. */
export function LinkShape({ drawnLink, curve }: Pick<LinkItemProps, 'drawnLink' | 'curve'>) {
  const { voice, rel } = drawnLink.link
  return (
    <>
      <path className={styles.line} d={curve.line} data-voice={voice} />
      <path className={styles.head} d={curve.head} />
      {rel === 'denied-response-to' && <path className={styles.cross} d={curve.cross} />}
    </>
  )
}

/** A link as a sentence. */
export function linkWords(
  table: IncidentTable,
  { link }: DrawnLink,
  messages: LedgerMessages,
): string {
  return messages.link({
    from: table.title.at(link.from),
    to: table.title.at(link.to),
    rel: link.rel,
    voice: link.voice,
    lagDays: lagDays(table, link),
  })
}
