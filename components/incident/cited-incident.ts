import { incidentAddress, wholeAddress } from '@/components/site/addresses'
import type { CitedIncident } from '@/geo/record/citation'
import type { IncidentDetail } from '@/geo/record/detail'

/** What a citation of an incident says, read on `accessed` at a site; its address names the version, so that its reader learns what changed since. */
export function citedIncident(
  { record, dataset }: IncidentDetail,
  site: string,
  accessed: string,
): CitedIncident {
  return {
    id: record.id,
    title: record.title,
    day: record.date.day,
    accessed,
    dataset,
    address: wholeAddress(incidentAddress(dataset.id, record.id, { v: dataset.version }), site),
  }
}
