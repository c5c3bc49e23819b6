import type { MouseEvent } from 'react'
import { Glyph } from '@/components/glyph/glyph'
import { useMessages } from '@/components/messages/use-messages'
import styles from '@/components/panel/panel.module.css'
import { type TargetFacts, toneOf } from '@/components/state/dataset-facts'
import type { IncidentRef } from '@/geo/record/detail'
import { dayOf } from '@/geo/time/time'
import { incidentPath } from './incident-path'

export type SelectIncident = (id: string) => void

export interface IncidentLinkContext {
  readonly datasetId: string
  readonly targets: readonly TargetFacts[]
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

/** Another incident, named: its glyph, title and day. */
export function IncidentLink({
  incident,
  ...link
}: IncidentLinkContext & { readonly incident: IncidentRef }) {
  const messages = useMessages('screen')
  return (
    <span className={styles.ref}>
      <Glyph
        act={incident.act}
        tone={toneOf(link.targets, incident.target)}
        hollow={incident.hollow}
        size={16}
      />
      <span>
        <a
          href={incidentPath(link.datasetId, incident.id)}
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
