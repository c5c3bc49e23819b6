import { useMessages } from '@/components/messages/use-messages'
import { type DatasetFacts, labelsOf } from '@/components/state/dataset-facts'
import { filterOf, type ViewState } from '@/geo/view/view-state'
import styles from './print.module.css'

interface PaperFilterProps {
  readonly facts: DatasetFacts
  readonly view: ViewState
}

/** What was asked for, in words: the controls that say it on the screen are not on the paper. */
export default function PaperFilter({ facts, view }: PaperFilterProps) {
  const { filterWords, onPaper } = useMessages('query')
  const words = filterWords(filterOf(view), view.clusters, labelsOf(facts))
  return (
    <p className={styles.filter} data-print="only">
      {onPaper(words)}
    </p>
  )
}
