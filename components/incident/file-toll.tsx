import { useMessages } from '@/components/messages/use-messages'
import panel from '@/components/panel/panel.module.css'
import type { CountRange } from '@/geo/record/figures'
import styles from './file-incident.module.css'

interface FileTollProps {
  readonly range: CountRange | null
  /** Low, best and high estimate as the file writes them; shown where it has all three. */
  readonly estimates: readonly { readonly name: string; readonly figure: string }[]
}

/** How many, as a file says it: its estimates one by one, or the fewest and the most. */
export function FileToll({ range, estimates }: FileTollProps) {
  const { incident, fileIncident } = useMessages('record')
  if (estimates.length > 0 && estimates.every(({ figure }) => figure !== '')) {
    return estimates.map(({ name, figure }) => (
      <span key={name} className={styles.figure}>
        {figure} <span className={panel.soft}>{name}</span>
      </span>
    ))
  }
  return range === null ? fileIncident.notStated : incident.number([range.min, range.max])
}
