import { DEFAULT_LANGUAGE } from '@/components/messages/languages'
import { loadMessages } from '@/components/messages/load-messages'
import { labelsOf } from '@/components/state/dataset-facts'
import { newSqlite } from '@/data/sources/sqlite-databases'
import { clusterPoints } from '@/geo/cluster/cluster'
import { clusterRows } from '@/geo/cluster/proximity'
import type { ExportSet } from '@/geo/formats/export-set'
import { type Filter, filterRows } from '@/geo/table/filter'
import { shownDays } from '@/geo/table/summary'
import { exportQuery, parseView, vocabularyOf } from '@/geo/view/view-query'
import { clusterParamsOf, filterOf, NARROWING } from '@/geo/view/view-state'
import type { Arguments, Options } from './arguments'
import { Misuse } from './command'
import { FILE_OPTIONS, type Input } from './input'
import { OUTPUT_OPTIONS } from './output'

/** What the clusters are asked for by. */
const CLUSTER_PARAMETERS: readonly string[] = ['km', 'min', 'days']

/** What narrows, but for the file that a page can show in place of a dataset. */
const PARAMETERS = NARROWING.filter((name) => name !== 'data')

/** What a parameter of the page's query is called on the command line, where --to is the format. */
const optionOf = (parameter: string) => (parameter === 'to' ? 'to-day' : parameter)

const optionsNamed = (parameters: readonly string[]): Options =>
  Object.fromEntries(parameters.map((each) => [optionOf(each), { isRepeatable: true }]))

/** Everything that narrows what the page shows, by the same names. */
export const FILTER_OPTIONS: Options = {
  ...optionsNamed(PARAMETERS),
  where: { isRepeatable: true },
}

export const CLUSTER_OPTIONS: Options = optionsNamed(CLUSTER_PARAMETERS)

/** What every command takes that writes something of the incidents of an input. */
export const INPUT_OPTIONS: Options = {
  ...OUTPUT_OPTIONS,
  problems: {},
  ...FILE_OPTIONS,
  ...FILTER_OPTIONS,
}

export const FILTER_HELP = `Which incidents, as in the address of the page:
  --from DAY --to-day DAY   days as YYYY-MM-DD, both included
  --bbox WEST,SOUTH,EAST,NORTH   write --bbox=-10,… where it begins with a minus
  ${PARAMETERS.filter((name) => !['from', 'to', 'bbox'].includes(name))
    .map((name) => `--${name}`)
    .join(' ')}   options separated by commas
  --where COLUMN=VALUE   a column of a file that has few values; once for each value`

export const CLUSTER_HELP = `Proximity clusters (DBSCAN, great-circle distance):
  --km NUMBER     neighbours are no further apart
  --min NUMBER    fewest incidents within the radius of a core incident, itself included
  --days NUMBER   neighbours are no more days apart; any number where it is not given`

/** The arguments as the page's query string. */
function queryOf(args: Arguments): URLSearchParams {
  const query = new URLSearchParams()
  for (const parameter of [...PARAMETERS, ...CLUSTER_PARAMETERS]) {
    for (const value of args.all(optionOf(parameter))) query.append(parameter, value)
  }
  for (const condition of args.all('where')) {
    const at = condition.indexOf('=')
    if (at < 1) throw new Misuse(`--where: expected COLUMN=VALUE; got ${JSON.stringify(condition)}`)
    query.append(`f.${condition.slice(0, at)}`, condition.slice(at + 1))
  }
  return query
}

/** What an export is made from, with the filter that it went through. */
export interface Selection extends ExportSet {
  readonly filter: Filter
}

/**
 * What the arguments leave of the incidents, as the server exports the same query: with clusters where
 * they are asked for, or where `needsClusters`. Rejects with `Misuse` for a value that cannot be used.
 */
export async function selectionOf(
  { facts, table, source }: Input,
  args: Arguments,
  needsClusters: boolean,
): Promise<Selection> {
  const query = queryOf(args)
  const { state, problems } = parseView(query, vocabularyOf(table))
  const words = await loadMessages(DEFAULT_LANGUAGE, 'query')
  if (problems.length > 0) {
    const lines = problems.map(
      (each) =>
        `--${optionOf(each.parameter)}: expected ${words.expected(each)}; got "${each.got}"`,
    )
    throw new Misuse(lines.join('\n'))
  }
  const wantsClusters = needsClusters || CLUSTER_PARAMETERS.some((name) => query.has(name))
  const params = wantsClusters ? clusterParamsOf(state) : null
  if (needsClusters && !params) {
    throw new Misuse(`--km: expected a radius of clusters; got "${query.get('km')}"`)
  }
  const filter = filterOf(state)
  const rows = filterRows(table, filter)
  return {
    filter,
    facts,
    table,
    rows,
    proximity: params && clusterRows(table, rows, params, clusterPoints),
    days: shownDays(table, filter, rows),
    filterWords: words.filterWords(filter, params ? state.clusters : null, labelsOf(facts)),
    query: exportQuery(state, facts.version, params),
    askedVersion: null,
    newDatabase: newSqlite,
    search: query.size > 0 ? `?${query}` : '',
    ...(source ? { detail: source.detail } : {}),
  }
}
