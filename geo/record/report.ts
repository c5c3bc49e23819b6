import type { CitedIncident } from './citation'

/** Where the operator takes reports of errors: a mail address, or a form. */
export interface ReportContact {
  readonly kind: 'mail' | 'form'
  readonly to: string
}

/** The words of a report in one language. */
export interface ReportWords {
  readonly subject: (title: string) => string
  readonly body: (id: string, version: string, address: string) => string
}

/** What a report names. */
export interface ReportedIncident extends Pick<CitedIncident, 'id' | 'title' | 'address'> {
  readonly dataset: Pick<CitedIncident['dataset'], 'version'>
}

/** The address that opens a report about an incident, filled in: a mail, or a form with `incident`, `title`, `version` and `address` added to its query. */
export function reportAddress(
  { kind, to }: ReportContact,
  { id, title, address, dataset }: ReportedIncident,
  words: ReportWords,
): string {
  if (kind === 'mail') {
    const subject = encodeURIComponent(words.subject(title))
    const body = encodeURIComponent(words.body(id, dataset.version, address))
    return `mailto:${to}?subject=${subject}&body=${body}`
  }
  const form = new URL(to)
  const filled = { incident: id, title, version: dataset.version, address }
  for (const [name, value] of Object.entries(filled)) form.searchParams.set(name, value)
  return form.href
}
