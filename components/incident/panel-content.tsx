import type { ReactNode } from 'react'
import { SequenceNote } from '@/components/chains/sequence-note'
import type { Catalogues } from '@/components/messages/catalogues'
import { useMessages } from '@/components/messages/use-messages'
import styles from '@/components/panel/panel.module.css'
import { incidentAddress } from '@/components/site/addresses'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import { today } from '@/components/state/today'
import type { IncidentDetail } from '@/geo/record/detail'
import type { ReportContact } from '@/geo/record/report'
import type { AnswerChain } from '@/geo/table/chain'
import type { IncidentTable } from '@/geo/table/table'
import { ChainSection, linkCount } from './chain-section'
import { citedIncident } from './cited-incident'
import { CopyLinkButton } from './copy-link-button'
import { IncidentAccount, statementCount } from './incident-account'
import { IncidentSummary } from './incident-summary'
import { MeasuredDisagreement } from './measured-disagreement'
import { ReportLink } from './report-link'
import { type Tab, Tabs } from './tabs'
import { TakeAway } from './take-away'

interface PanelContentProps {
  readonly facts: DatasetFacts
  readonly contact: ReportContact | null
  readonly row: number
  readonly table: IncidentTable
  readonly detail: IncidentDetail
  readonly onSelect: (id: string) => void
  readonly onOnlyChain: (id: string) => void
  readonly onFollow: (chain: AnswerChain) => void
  readonly close: ReactNode
}

/** What the panel holds: the incident before scrolling, and behind tabs what each source says, its chain, and how to cite it. */
export function PanelContent(props: PanelContentProps) {
  const recordMessages = useMessages('record')
  const { facts, contact, detail, onSelect, close } = props
  const link = { datasetId: facts.id, onSelect }
  const cited = citedIncident(detail, window.location.origin, today())
  return (
    <article className={styles.article} data-level={2}>
      <IncidentSummary
        detail={detail}
        link={link}
        level={2}
        actions={
          <span className={styles.actions}>
            <CopyLinkButton address={cited.address} />
            {close}
          </span>
        }
      />
      <Tabs tabs={tabsOf(props, recordMessages)} label={detail.record.title} />
      <ReportLink contact={contact} cited={cited} />
    </article>
  )
}

function tabsOf(
  { facts, row, table, detail, onSelect, onOnlyChain, onFollow }: PanelContentProps,
  recordMessages: Catalogues['record'],
): Tab[] {
  const words = recordMessages.tabs
  const page = incidentAddress(facts.id, detail.record.id)
  const link = { datasetId: facts.id, onSelect }
  const links = linkCount(detail)
  return [
    {
      id: 'says',
      title: words.says,
      count: statementCount(detail),
      content: <IncidentAccount detail={detail} picture={MeasuredDisagreement} level={3} />,
    },
    {
      id: 'chain',
      title: words.chain,
      ...(links > 0 ? { count: links } : {}),
      content: (
        <>
          <ChainSection detail={detail} link={link} level={3} />
          <SequenceNote
            table={table}
            facts={facts}
            row={row}
            link={link}
            onOnly={onOnlyChain}
            onFollow={onFollow}
          />
        </>
      ),
    },
    {
      id: 'cite',
      title: words.cite,
      content: (
        <TakeAway
          cited={citedIncident(detail, window.location.origin, today())}
          datasetId={facts.id}
          elsewhere={{ href: page, label: recordMessages.incident.page }}
          isLinkCopiedElsewhere
        />
      ),
    },
  ]
}
