import { useMessages } from '@/components/messages/use-messages'
import { MappingForm } from './mapping-form'
import { NothingRead } from './nothing-read'
import styles from './open-data.module.css'
import { ReadingProgress } from './reading-progress'
import { RefusedFile } from './refused-file'
import type { FileReadingControl } from './use-file-reading'

/** How far the reading of a file is, what is asked of it, or why it came to nothing; nothing before one is chosen. */
export function ReadingSteps({ reading }: { readonly reading: FileReadingControl }) {
  const words = useMessages('openData')
  const { state, cancel } = reading
  switch (state.step) {
    case 'none':
      return null
    case 'reading':
      return <ReadingProgress state={state} onCancel={cancel} />
    case 'asked':
      return <MappingForm {...state} reading={reading} />
    case 'refused':
      return <RefusedFile {...state} reading={reading} />
    case 'nothing':
      return <NothingRead report={state.report} onAgain={cancel} />
    case 'failed':
      return (
        <div role="alert">
          <p>{words.failed(state.name)}</p>
          <button type="button" className={styles.secondary} onClick={cancel}>
            {words.again}
          </button>
        </div>
      )
  }
}
