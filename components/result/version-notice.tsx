import { useEffect, useState } from 'react'
import { useMessages } from '@/components/messages/use-messages'
import { incidentAddress } from '@/components/site/addresses'
import { changesAddress } from '@/components/site/changes-address'
import { siteFetch } from '@/components/site/site-fetch'
import type { VersionChanges } from '@/geo/record/versions'
import styles from './result.module.css'

interface VersionNoticeProps {
  readonly datasetId: string
  /** The version the link was made with, and the one that is shown. */
  readonly asked: string
  readonly version: string
}

/** What a reader of an older link should know: what has been added, changed or removed since. */
export default function VersionNotice({ datasetId, asked, version }: VersionNoticeProps) {
  const { versions, changes } = useChanges(datasetId, asked)
  const words = useMessages('query').version
  if (versions && !versions.includes(asked)) {
    return <p className={styles.notices}>{words.unknown(asked, versions)}</p>
  }
  return (
    <div className={styles.version}>
      <p>{words.asked(asked, version)}</p>
      {changes && <ChangeList datasetId={datasetId} changes={changes} />}
    </div>
  )
}

function ChangeList({ datasetId, changes }: { datasetId: string; changes: VersionChanges }) {
  const { added, changed, removed } = changes
  const words = useMessages('query').version
  const { listed } = useMessages('screen')
  const { partName } = useMessages('record').incident
  const all = changesAddress(datasetId, changes.since)
  const link = (id: string, title: string) => <a href={incidentAddress(datasetId, id)}>{title}</a>
  return (
    <details>
      <summary>{words.sinceThen(added.length, changed.length, removed.length)}</summary>
      <Changes
        title={words.added}
        all={all}
        entries={added.map(({ id, title }) => ({ id, text: link(id, title) }))}
      />
      <Changes
        title={words.changed}
        all={all}
        entries={changed.map(({ id, title, parts }) => ({
          id,
          text: (
            <>
              {link(id, title)}: {listed(parts.map(partName))}
            </>
          ),
        }))}
      />
      <Changes
        title={words.removed}
        all={all}
        entries={removed.map(({ id, title, to, reason }) => ({
          id,
          text: (
            <>
              {title}
              {to && (
                <>
                  , {words.nowIn} {link(to, to)}
                </>
              )}
              {reason && `: ${reason}`}
            </>
          ),
        }))}
      />
    </details>
  )
}

/** More than these nobody reads through here; the file of the changes has them all. */
const MOST_LISTED = 200

interface ChangesProps {
  readonly title: string
  /** Where all of them are. */
  readonly all: string
  readonly entries: readonly { readonly id: string; readonly text: React.ReactNode }[]
}

function Changes({ title, all, entries }: ChangesProps) {
  const words = useMessages('query').version
  if (entries.length === 0) return null
  const more = entries.length - MOST_LISTED
  return (
    <>
      <p>{title}</p>
      <ul>
        {entries.slice(0, MOST_LISTED).map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
        {more > 0 && (
          <li>
            <a href={all}>{words.more(more)}</a>
          </li>
        )}
      </ul>
    </>
  )
}

interface Known {
  readonly versions: readonly string[] | null
  readonly changes: VersionChanges | null
}

/** Asks which versions there are, and then what changed since the one asked for. What cannot be fetched is not said. */
function useChanges(datasetId: string, asked: string): Known {
  const [known, setKnown] = useState<Known>({ versions: null, changes: null })
  useEffect(() => {
    const abort = new AbortController()
    const read = async (since: string | null) =>
      (await siteFetch(changesAddress(datasetId, since), { signal: abort.signal })).json()
    async function ask() {
      const { versions } = (await read(null)) as { versions: string[] }
      setKnown({ versions, changes: null })
      if (!versions.includes(asked)) return
      const changes = (await read(asked)) as VersionChanges
      setKnown({ versions, changes })
    }
    ask().catch(() => undefined)
    return () => abort.abort()
  }, [datasetId, asked])
  return known
}
