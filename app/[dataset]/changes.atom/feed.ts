import { DEFAULT_LANGUAGE } from '@/components/messages/languages'
import { loadMessages } from '@/components/messages/load-messages'
import { incidentAddress } from '@/components/site/addresses'
import { labelsOf } from '@/components/state/dataset-facts'
import { atomFeed, type FeedItem } from '@/geo/feed/atom'
import { type FeedEntry, feedEntries } from '@/geo/feed/feed-entry'
import { withQuery } from '@/geo/ogc/link'
import type { IncidentQueries } from '@/geo/query/incident-queries'
import type { IncidentSource } from '@/geo/source'
import type { Filter } from '@/geo/table/filter'

/**
 * The feed of a source under a filter, which `query` is the parameters of. What no longer is has
 * nothing that a filter could look at: with one, an incident that was merged is in the feed where
 * the one that it was merged into is, and one that was withdrawn is not.
 */
export async function feedOf(
  source: IncidentSource,
  filter: Filter,
  query: URLSearchParams,
  site: string,
): Promise<string> {
  const { feed: words } = await loadMessages(DEFAULT_LANGUAGE, 'record')
  const { filterWords } = await loadMessages(DEFAULT_LANGUAGE, 'query')
  const { app } = await loadMessages(DEFAULT_LANGUAGE, 'screen')
  const [facts, history] = await Promise.all([source.facts(), source.history()])
  const all = history ? feedEntries(await history.steps()) : []
  const isNarrowed = query.size > 0
  const entries =
    isNarrowed && all.length > 0 ? await matching(await source.queries(), filter, all) : all
  const head = {
    self: withQuery(`${site}/${facts.id}/changes.atom`, query),
    title: words.title(facts.title),
    subtitle: history
      ? words.subtitle(isNarrowed ? filterWords(filter, null, labelsOf(facts)) : null)
      : words.noHistory,
    page: withQuery(`${site}/${facts.id}`, query),
    updated: entries[0]?.released ?? facts.released,
    author: app.name,
    rights: `${facts.licence.name}: ${facts.licence.url}`,
  }
  const items = await Promise.all(entries.map((entry) => itemOf(entry, facts.id, site)))
  return atomFeed(head, items)
}

async function matching(
  queries: IncidentQueries,
  filter: Filter,
  entries: readonly FeedEntry[],
): Promise<FeedEntry[]> {
  const ids = new Set<string>()
  for await (const { table, rows } of queries.batches(filter)) {
    for (const row of rows) ids.add(table.id.at(row))
  }
  return entries.filter((entry) => ids.has(entry.what === 'merged' ? entry.to : entry.id))
}

async function itemOf(entry: FeedEntry, dataset: string, site: string): Promise<FeedItem> {
  const { feed: words } = await loadMessages(DEFAULT_LANGUAGE, 'record')
  const { id, version, released, title, what } = entry
  const page = `${site}${incidentAddress(dataset, id)}`
  return {
    id: `${page}#${version}`,
    title: words.entry[what](title),
    summary: await summaryOf(entry),
    page,
    updated: released,
    categories: [what, version],
  }
}

/** The line that says what changed. */
async function summaryOf(entry: FeedEntry): Promise<string> {
  const { feed: words, incident } = await loadMessages(DEFAULT_LANGUAGE, 'record')
  const { version } = entry
  switch (entry.what) {
    case 'added':
      return words.added(version)
    case 'changed':
      return words.changed(version, entry.parts.map(incident.partName))
    case 'merged':
      return words.merged(version, entry.to, entry.reason)
    case 'withdrawn':
      return words.withdrawn(version, entry.reason)
  }
}
