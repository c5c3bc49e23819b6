import { useMessages } from '@/components/messages/use-messages'
import styles from '@/components/panel/panel.module.css'
import { datasetAddress } from '@/components/site/addresses'
import type { Redirect } from '@/geo/record/schema'
import type { VersionChanges } from '@/geo/record/versions'

interface PageNoticeProps {
  readonly datasetId: string
  readonly id: string
  /** The version that the link names, where it is not this one. */
  readonly asked: string | null
  /** What changed since; null for a version that never was. */
  readonly changes: VersionChanges | null
  readonly version: string
  readonly versions: readonly string[]
  /** The redirect that led here. */
  readonly merged: Redirect | null
}

/** What a reader of an old link should know: what this was merged from, and what changed since. */
export function PageNotice({ merged, asked, ...rest }: PageNoticeProps) {
  const words = useMessages('record').incident
  if (!merged && asked === null) return null
  return (
    <div role="note" className={styles.notice}>
      {merged && <p>{words.merged(merged.from, merged.version, merged.reason)}</p>}
      {asked !== null && <VersionLines asked={asked} {...rest} />}
    </div>
  )
}

function VersionLines({
  datasetId,
  id,
  asked,
  changes,
  version,
  versions,
}: Omit<PageNoticeProps, 'merged' | 'asked'> & { asked: string }) {
  const words = useMessages('record').incident
  if (!changes) return <p>{words.unknownVersion(asked, versions)}</p>
  const parts = changes.changed.find((incident) => incident.id === id)?.parts
  const isNew = changes.added.some((incident) => incident.id === id)
  return (
    <p>
      {words.linkVersion(asked, version)}{' '}
      {isNew
        ? words.addedSince(asked)
        : parts
          ? words.changedSince(asked, parts.map(words.partName))
          : words.unchangedSince(asked)}{' '}
      <a href={`${datasetAddress(datasetId)}?v=${asked}`}>{words.allChanges}</a>
    </p>
  )
}
