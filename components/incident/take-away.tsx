import { useMessages } from '@/components/messages/use-messages'
import {
  CITATION_FILES,
  type CitationFile,
  type CitedIncident,
  plainCitation,
} from '@/geo/record/citation'
import { CopyButtons } from './copy-buttons'
import styles from './incident.module.css'
import { Section, type TitleLevel } from './section'
import takeAway from './take-away.module.css'

interface TakeAwayProps {
  readonly cited: CitedIncident
  /** The path of the incident's page, whose files these are. */
  readonly page: string
  readonly level: TitleLevel
  /** Where else to read it: the map from its page, its page from the map. */
  readonly elsewhere: { readonly href: string; readonly label: string }
}

/** How to cite an incident, and what of it can be taken away. Without scripts the files are links. */
export function TakeAway({ cited, page, level, elsewhere }: TakeAwayProps) {
  const words = useMessages('record').incident
  const { cite, copyBibTex, copyCsl, copyLink, copied } = words
  const labels = { cite, copyBibTex, copyCsl, copyLink, copied }
  const files = Object.keys(CITATION_FILES) as CitationFile[]
  return (
    <div className={styles.article} data-level={level}>
      <Section id="take-away" title={words.takeAway} level={level}>
        <p className={takeAway.citation}>{plainCitation(cited, words.citation)}</p>
        <p className={styles.soft}>
          {words.citationFiles}:{' '}
          {files.map((file, index) => (
            <span key={file}>
              {index > 0 && ', '}
              <a href={`${page}/${file}`}>{words.citationFormats[file]}</a>
            </span>
          ))}
        </p>
        <div className={takeAway.actions}>
          <CopyButtons cited={cited} words={labels} />
          <a href={`${page}/incident.geojson`} download>
            {words.geojson}
          </a>
          <a href={elsewhere.href}>{elsewhere.label}</a>
        </div>
      </Section>
    </div>
  )
}
