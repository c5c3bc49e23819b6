import { useEffect, useState } from 'react'
import { recordAddress } from '@/components/site/addresses'
import { siteFetch } from '@/components/site/site-fetch'
import type { ChainStep, IncidentDetail } from '@/geo/record/detail'
import type { Source } from '@/geo/record/schema'
import type { AnswerChain } from '@/geo/table/chain'
import type { IncidentTable, RowLink } from '@/geo/table/table'

/** What is stated of a step: that it answers the one before, by whom and in which source. */
export interface StepStatement {
  readonly by: string
  readonly voice: ChainStep['statements'][number]['voice']
  readonly sourceId: string
  readonly source: Source | undefined
}

/**
 * Who states each step of a chain, by the row that answers, as the records say; a step whose record
 * could not be fetched is left out. Records are asked for once.
 */
export function useStepStatements(
  table: IncidentTable,
  { links }: AnswerChain,
  version: string,
): ReadonlyMap<RowLink, readonly StepStatement[]> {
  const [found, setFound] = useState<ReadonlyMap<RowLink, readonly StepStatement[]>>(new Map())
  useEffect(() => {
    const abort = new AbortController()
    const load = async (link: RowLink) => {
      const id = table.id.at(link.to)
      const address = recordAddress(table.dataset.id, id, version)
      const response = await siteFetch(address, { signal: abort.signal })
      if (!response.ok) return
      const statements = statementsOf(await response.json(), table.id.at(link.from), link)
      setFound((before) => new Map(before).set(link, statements))
    }
    // The words of a step are said without it where a record does not come.
    for (const link of links) load(link).catch(() => undefined)
    return () => abort.abort()
  }, [table, links, version])
  return found
}

function statementsOf(detail: IncidentDetail, from: string, link: RowLink): StepStatement[] {
  const steps = [...detail.answers, ...(detail.throughParent?.answers ?? [])]
  const step = steps.find(({ incident, rel }) => incident.id === from && rel === link.rel)
  const sources = new Map(
    [...detail.sources, ...detail.linkSources].map((source) => [source.id, source]),
  )
  return (step?.statements ?? []).map(({ by, voice, source }) => ({
    ...{ by, voice, sourceId: source },
    source: sources.get(source),
  }))
}
