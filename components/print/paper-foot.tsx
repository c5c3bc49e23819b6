import { useMessages } from '@/components/messages/use-messages'
import { screenAddress, wholeAddress } from '@/components/site/addresses'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import { formatView } from '@/geo/view/view-query'
import type { ViewState } from '@/geo/view/view-state'
import styles from './print.module.css'

interface PaperFootProps {
  readonly facts: DatasetFacts
  readonly view: ViewState
}

/** What stands below everything on the paper: how to cite it, and the address that shows it again. */
export function PaperFoot({ facts, view }: PaperFootProps) {
  const { onPaper } = useMessages('screen')
  const query = formatView({ ...view, v: facts.has.pages ? facts.version : null })
  return (
    <footer className={styles.foot} data-print="only">
      <p>{facts.citation}</p>
      <p>
        {onPaper.address} {`${wholeAddress(screenAddress(facts), window.location.origin)}?${query}`}
      </p>
    </footer>
  )
}
