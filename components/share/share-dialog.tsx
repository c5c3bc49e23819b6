import { useState } from 'react'
import { Dialog } from '@/components/dialog/dialog'
import {
  EMBED_PARTS,
  type EmbedPart,
  embedAddress,
  embedCode,
} from '@/components/embed/embed-parts'
import { useMessages } from '@/components/messages/use-messages'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import type { Results } from '@/components/state/use-results'
import type { IncidentTable } from '@/geo/table/table'
import { formatView } from '@/geo/view/view-query'
import type { ViewState } from '@/geo/view/view-state'
import { CopyField } from './copy-field'
import { PicturePart } from './picture-part'
import styles from './share.module.css'

interface ShareDialogProps {
  readonly facts: DatasetFacts
  readonly table: IncidentTable
  readonly results: Results
  readonly view: ViewState
  readonly onClose: () => void
}

/** The link to this state, with the version of the data, and the code that embeds it. */
export default function ShareDialog({ facts, table, results, view, onClose }: ShareDialogProps) {
  const [parts, setParts] = useState<readonly EmbedPart[]>(['map', 'sentence', 'timeline'])
  const words = useMessages('record').share
  const query = formatView({ ...view, v: facts.version })
  const origin = window.location.origin
  const address = `${origin}/${facts.id}?${query}`
  const toggle = (part: EmbedPart) =>
    setParts(EMBED_PARTS.filter((other) => parts.includes(other) !== (other === part)))
  return (
    <Dialog title={words.title} onClose={onClose}>
      <CopyField label={words.link} value={address} />
      <p className={styles.hint}>{words.version(facts.version)}</p>
      <fieldset className={styles.parts}>
        <legend>{words.embedShows}</legend>
        {EMBED_PARTS.map((part) => (
          <label key={part}>
            <input type="checkbox" checked={parts.includes(part)} onChange={() => toggle(part)} />{' '}
            {words.parts[part]}
          </label>
        ))}
      </fieldset>
      <CopyField
        label={words.embed}
        value={embedCode(`${origin}${embedAddress(facts.id, parts, query)}`, facts.title)}
        rows={4}
      />
      <PicturePart facts={facts} table={table} results={results} view={view} address={address} />
    </Dialog>
  )
}
