import type { MouseEvent } from 'react'
import { LookGlyph } from '@/components/glyph/look-glyph'
import { useMessages } from '@/components/messages/use-messages'
import styles from '@/components/panel/panel.module.css'
import { incidentHref } from '@/components/site/addresses'
import type { IncidentRef } from '@/geo/record/detail'
import { dayOf } from '@/geo/time/time'

export type SelectIncident = (id: string) => void

export interface IncidentLinkContext {
  readonly datasetId: string
  readonly onSelect?: SelectIncident
}

/** Makes a plain click on a link to an incident open it in the panel; on a page of its own a link stays a link. */
export function openHere(id: string, { onSelect }: IncidentLinkContext) {
  if (!onSelect) return {}
  return {
    onClick: (event: MouseEvent) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
      event.preventDefault()
      onSelect(id)
    },
  }
}

interface IncidentLinkProps extends IncidentLinkContext {
  readonly incident: IncidentRef
}

/** Another incident, named: its glyph, title and day. */
export function IncidentLink({ incident, ...link }: IncidentLinkProps) {
  const messages = useMessages('screen')
  return (
    <span className={styles.ref}>
      <LookGlyph look={incident.look} size={16} />
      <span>
        <a
          href={incidentHref(link.datasetId, incident.id)}
          dir="auto"
          {...openHere(incident.id, link)}
        >
          {incident.title}
        </a>{' '}
        <span className={styles.soft}>{messages.day(dayOf(incident.day))}</span>
      </span>
    </span>
  )
}
