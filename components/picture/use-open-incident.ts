import { useEffect, useState } from 'react'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import type { IncidentDetail } from '@/geo/record/detail'
import type { IncidentSource } from '@/geo/source'
import { type IncidentTable, rowOf } from '@/geo/table/table'
import type { ViewState } from '@/geo/view/view-state'

export type OpenIncident =
  | { readonly status: 'loading' }
  /** null where no incident is open, and where nobody says anything of it. */
  | { readonly status: 'ready'; readonly incident: IncidentDetail | null }
  | { readonly status: 'failed'; readonly retry: () => void }

interface Asked {
  readonly source: IncidentSource
  readonly facts: DatasetFacts
  readonly table: IncidentTable
  readonly view: ViewState
}

const NONE: OpenIncident = { status: 'ready', incident: null }

/** What is said of the incident that is open, asked from its source. */
export function useOpenIncident({ source, facts, table, view }: Asked): OpenIncident {
  const isKnown = view.incident !== null && rowOf(table, view.incident) !== null
  const id = facts.has.claims && isKnown ? view.incident : null
  const [attempt, setAttempt] = useState(0)
  const [answer, setAnswer] = useState<{ readonly of: string; readonly is: OpenIncident }>()
  const of = `${attempt} ${id}`
  useEffect(() => {
    if (id === null) return
    let isCurrent = true
    const settle = (is: OpenIncident) => isCurrent && setAnswer({ of, is })
    source.detail(id).then(
      (incident) => settle({ status: 'ready', incident }),
      () => settle({ status: 'failed', retry: () => setAttempt((before) => before + 1) }),
    )
    return () => {
      isCurrent = false
    }
  }, [source, id, of])
  if (id === null) return NONE
  return answer?.of === of ? answer.is : { status: 'loading' }
}
