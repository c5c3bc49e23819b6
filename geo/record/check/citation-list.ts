import type { IncidentRecord } from '../schema'
import { checkKnown, checkUnique, type DatasetIndex } from './dataset-index'
import type { Draft } from './draft'
import type { Report } from './problem'

/** Where a record cites a source, and which. */
interface Citation {
  readonly path: string
  readonly source: string
}

/** Every source that a statement of the record cites. */
export function citationsOf(record: Draft<IncidentRecord>): Citation[] {
  const links = record.links ?? []
  return [
    ...citedBy('date.reported', record.date?.reported),
    ...citedBy('otherPlaces', record.otherPlaces),
    ...citedBy('attributions', record.attributions),
    ...citedBy('counts', record.counts),
    ...citedBy('casualties', record.casualties),
    ...citedBy('claims', record.claims),
    ...links.flatMap((link, index) => citedBy(`links[${index}].statements`, link?.statements)),
  ]
}

type Citing = { readonly source?: string | undefined } | undefined

const citedBy = (list: string, entries: readonly Citing[] = []) =>
  entries.flatMap((entry, index): Citation[] =>
    entry?.source === undefined ? [] : [{ path: `${list}[${index}].source`, source: entry.source }],
  )

/** Checks that a record lists the sources that it cites and no others, and that they exist. */
export function checkCitations(
  record: Draft<IncidentRecord>,
  known: DatasetIndex['sources'],
  report: Report,
): void {
  const listed = record.sources ?? []
  checkUnique(listed, (index) => `sources[${index}]`, report)
  for (const [index, source] of listed.entries()) {
    checkKnown(source, known, `sources[${index}]`, 'sources.json', report)
  }
  const citations = citationsOf(record)
  for (const [index, source] of listed.entries()) {
    if (source === undefined || known?.has(source) === false) continue
    if (citations.some((citation) => citation.source === source)) continue
    const message = 'listed, but nothing in this record cites it'
    const expected = 'a statement that cites it, or no such entry'
    report(`sources[${index}]`, message, expected, `"${source}"`)
  }
  for (const { path, source } of citations) {
    if (listed.includes(source)) continue
    if (known?.has(source) === false) checkKnown(source, known, path, 'sources.json', report)
    else if (record.sources) {
      const message = 'cited, but not in the list "sources" of this record'
      report(path, message, 'one of that list; add it there', `"${source}"`)
    }
  }
}
