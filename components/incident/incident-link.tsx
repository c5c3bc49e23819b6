import type { MouseEvent } from 'react'
import { type TargetFacts, toneOf } from '@/components/explorer/dataset-facts'
import { Glyph } from '@/components/glyph/glyph'
import { useMessages } from '@/components/messages/use-messages'
import type { IncidentRef } from '@/geo/record/detail'
import { dayOf } from '@/geo/time/time'
import styles from './incident.module.css'

export type SelectIncident = (id: string) => void

export interface IncidentLinkContext {
  readonly datasetId: string
  readonly targets: readonly TargetFacts[]
  readonly onSelect?: SelectIncident
}

/** Another incident, named: its glyph, title and day. */
export function IncidentLink({
  incident,
  datasetId,
  targets,
  onSelect,
}: IncidentLinkContext & { readonly incident: IncidentRef }) {
  const messages = useMessages('screen')
  const open = (event: MouseEvent) => {
    if (!onSelect || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    onSelect(incident.id)
  }
  return (
    <span className={styles.ref}>
      <Glyph
        act={incident.act}
        tone={toneOf(targets, incident.target)}
        hollow={incident.hollow}
        size={16}
      />
      <span>
        <a href={`/${datasetId}/incidents/${incident.id}`} {...(onSelect ? { onClick: open } : {})}>
          {incident.title}
        </a>{' '}
        <span className={styles.soft}>{messages.day(dayOf(incident.day))}</span>
      </span>
    </span>
  )
}
