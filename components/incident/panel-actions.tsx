import { messages } from '@/components/messages/messages'
import { useCopy } from '@/components/use-copy'
import type { IncidentDetail } from '@/geo/detail'
import styles from './incident.module.css'

/** Takes one incident away: its page, its link, its GeoJSON. */
export function PanelActions({ detail }: { detail: IncidentDetail }) {
  const { copy, copied } = useCopy()
  const page = `/${detail.dataset.id}/incidents/${detail.record.id}`
  return (
    <p className={styles.actions}>
      <a href={page}>{messages.incident.page}</a>
      <a href={`${page}/incident.geojson`} download>
        {messages.incident.geojson}
      </a>
      <button type="button" onClick={() => copy(new URL(page, window.location.href).href)}>
        {copied ? messages.incident.copied : messages.incident.copyLink}
      </button>
    </p>
  )
}
