import { useMessages } from '@/components/messages/use-messages'
import styles from '@/components/panel/panel.module.css'
import { incidentFile } from '@/components/site/addresses'
import {
  CITATION_FILES,
  type CitationFile,
  type CitedIncident,
  plainCitation,
} from '@/geo/record/citation'
import { CopyButtons } from './copy-buttons'
import takeAway from './take-away.module.css'

interface TakeAwayProps {
  readonly cited: CitedIncident
  readonly datasetId: string
  /** Where else to read it: the map from its page, its page from the map. */
  readonly elsewhere: { readonly href: string; readonly label: string }
  /** Whether the link is copied elsewhere. */
  readonly isLinkCopiedElsewhere?: boolean
}

/** How to cite an incident, and what of it can be taken away. Without scripts the files are links. */
export function TakeAway({ cited, datasetId, elsewhere, isLinkCopiedElsewhere }: TakeAwayProps) {
  const words = useMessages('record').incident
  const { cite, copyBibTex, copyCsl, copyLink, copied } = words
  const labels = { cite, copyBibTex, copyCsl, copyLink, copied }
  const files = Object.keys(CITATION_FILES) as CitationFile[]
  return (
    <>
      <p className={takeAway.citation} dir="auto">
        {plainCitation(cited, words.citation)}
      </p>
      <p className={styles.soft}>
        {words.citationFiles}:{' '}
        {files.map((file, index) => (
          <span key={file}>
            {index > 0 && ', '}
            <a href={incidentFile(datasetId, cited.id, file)}>{words.citationFormats[file]}</a>
          </span>
        ))}
      </p>
      <div className={takeAway.actions}>
        <CopyButtons cited={cited} words={labels} withLink={!isLinkCopiedElsewhere} />
        <a href={incidentFile(datasetId, cited.id, 'incident.geojson')} download>
          {words.geojson}
        </a>
        <a href={elsewhere.href}>{elsewhere.label}</a>
      </div>
    </>
  )
}
