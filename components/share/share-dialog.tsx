import { type ReactNode, useState } from 'react'
import { Dialog } from '@/components/dialog/dialog'
import { embedAddress, embedCode } from '@/components/embed/embed-parts'
import { useMessages } from '@/components/messages/use-messages'
import { screenAddress, wholeAddress } from '@/components/site/addresses'
import { siteOfFiles } from '@/components/site/site-of-files'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import type { Results } from '@/components/state/use-results'
import type { IncidentSource } from '@/geo/source'
import type { IncidentTable } from '@/geo/table/table'
import { EMBED_PARTS, type EmbedPart } from '@/geo/view/embed-parts'
import { formatView } from '@/geo/view/view-query'
import type { ViewState } from '@/geo/view/view-state'
import { CopyField } from './copy-field'
import { PicturePart } from './picture-part'
import styles from './share.module.css'

interface ShareDialogProps {
  readonly source: IncidentSource
  readonly facts: DatasetFacts
  readonly table: IncidentTable
  readonly results: Results
  readonly view: ViewState
  /** What else there is to make of the state. */
  readonly children?: ReactNode
  readonly onClose: () => void
}

/**
 * The link to this state and the code that embeds it. A link to a dataset names the version of the
 * data; one to a file of the reader's says that the file is needed, and cannot be embedded.
 */
export default function ShareDialog({ onClose, children, ...shown }: ShareDialogProps) {
  const words = useMessages('record').share
  const { facts, view } = shown
  const { pages } = facts.has
  const isFrozen = siteOfFiles()?.frozen !== undefined
  const query = formatView({ ...view, v: pages ? facts.version : null })
  const address = `${wholeAddress(screenAddress(facts), window.location.origin)}?${query}`
  return (
    <Dialog title={words.title} onClose={onClose}>
      <CopyField label={words.link} value={address} />
      <p className={styles.hint}>
        {pages ? words.version(facts.version) : !isFrozen && words.needsFile(facts.title)}
      </p>
      {pages && <EmbedSection facts={facts} query={query} />}
      {children}
      <PicturePart {...shown} address={address} />
    </Dialog>
  )
}

interface EmbedSectionProps {
  readonly facts: DatasetFacts
  readonly query: string
}

/** Which parts an embed shows, and its code. */
function EmbedSection({ facts, query }: EmbedSectionProps) {
  const words = useMessages('record').share
  const [parts, setParts] = useState<readonly EmbedPart[]>(['map', 'sentence', 'timeline'])
  const toggle = (part: EmbedPart) =>
    setParts(EMBED_PARTS.filter((other) => parts.includes(other) !== (other === part)))
  const address = wholeAddress(embedAddress(facts.id, parts, query), window.location.origin)
  return (
    <>
      <fieldset className={styles.parts}>
        <legend>{words.embedShows}</legend>
        {EMBED_PARTS.map((part) => (
          <label key={part}>
            <input type="checkbox" checked={parts.includes(part)} onChange={() => toggle(part)} />{' '}
            {words.parts[part]}
          </label>
        ))}
      </fieldset>
      <CopyField label={words.embed} value={embedCode(address, facts.title)} rows={4} />
    </>
  )
}
