import { useMessages } from '@/components/messages/use-messages'
import styles from '@/components/panel/panel.module.css'
import { type ReportContact, type ReportedIncident, reportAddress } from '@/geo/record/report'

/** The way to tell the operator of an error, filled in with which incident, version and address; nothing where none is set. */
export function ReportLink({
  contact,
  cited,
}: {
  contact: ReportContact | null
  cited: ReportedIncident
}) {
  const { reportError, report } = useMessages('record').incident
  if (!contact) return null
  return (
    <p className={styles.report}>
      <a href={reportAddress(contact, cited, report)} rel="noreferrer noopener" target="_blank">
        {reportError}
      </a>
    </p>
  )
}
