import type { ReactNode } from 'react'
import { useMessages } from '@/components/messages/use-messages'
import styles from '@/components/panel/panel.module.css'
import { datasetAddress, incidentFile } from '@/components/site/addresses'
import { type CitedRow, rowCitation } from '@/geo/formats/read/row-citation'
import type { ReportContact } from '@/geo/record/report'
import type { DatasetFacts } from '@/geo/source'
import type { IncidentTable } from '@/geo/table/table'
import { FileIncident } from './file-incident'
import { PageFrame } from './page-frame'
import { ReportLink } from './report-link'
import { Section } from './section'
import takeAway from './take-away.module.css'

interface FileIncidentPageProps {
  readonly table: IncidentTable
  readonly row: number
  readonly facts: DatasetFacts
  readonly cited: CitedRow
  /** The version that the link names, where it is not this one. */
  readonly asked: string | null
  /** What changed since; null where no versions of the file are kept. */
  readonly notice: ReactNode
  readonly contact: ReportContact | null
}

/** An incident of somebody else's file on a page of its own, with how to cite it. */
export function FileIncidentPage({
  table,
  row,
  facts,
  cited,
  asked,
  notice,
  contact,
}: FileIncidentPageProps) {
  const { incident: words, fileIncident } = useMessages('record')
  const file = (name: string) => incidentFile(facts.id, cited.id, name)
  const citationWords = { ...words.citation, row: fileIncident.cited }
  return (
    <PageFrame datasetId={facts.id} title={facts.title}>
      {notice}
      {!notice && asked !== null && (
        <div role="note" className={styles.notice}>
          <p>{fileIncident.otherVersion(asked, facts.version)}</p>
        </div>
      )}
      <FileIncident table={table} row={row} facts={facts} level={1} />
      <div className={styles.article} data-level={1}>
        <Section id="take-away" title={words.takeAway} level={2}>
          <p className={takeAway.citation} dir="auto">
            {rowCitation(cited, citationWords)}
          </p>
          <p className={styles.soft}>
            {words.citationFiles}:{' '}
            <a href={file('citation.txt')}>{words.citationFormats['citation.txt']}</a>
          </p>
          <div className={takeAway.actions}>
            <a href={file('incident.geojson')} download>
              {words.geojson}
            </a>
            {cited.day === null ? (
              <a href={datasetAddress(facts.id)}>{fileIncident.listed}</a>
            ) : (
              <a
                href={`${datasetAddress(facts.id)}?${new URLSearchParams({ incident: cited.id })}`}
              >
                {words.back}
              </a>
            )}
          </div>
          <ReportLink contact={contact} cited={cited} />
        </Section>
      </div>
    </PageFrame>
  )
}
