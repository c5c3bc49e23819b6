/** What a citation of one incident is made from. */
export interface CitedIncident {
  readonly id: string
  readonly title: string
  /** Local day of the incident, and of the reader's access: YYYY-MM-DD. */
  readonly day: string
  readonly accessed: string
  readonly dataset: CitedDataset
  /** Address of the incident's page, whole. */
  readonly address: string
}

/** What a citation says of the dataset. */
export interface CitedDataset {
  readonly title: string
  readonly version: string
  readonly released: string
  readonly authors: string
  readonly publisher: string
  readonly licence: string
}

/** The words of a citation, in the reader's language. */
export interface CitationWords {
  readonly lang: string
  readonly incidentOf: (day: string) => string
  readonly within: (dataset: string, version: string) => string
  readonly accessed: (day: string) => string
}

/** The formats of a citation by the name of their file. */
export const CITATION_FILES = {
  'citation.txt': { mediaType: 'text/plain', write: plainCitation },
  'citation.bib': { mediaType: 'application/x-bibtex', write: bibTexCitation },
  'citation.json': { mediaType: 'application/vnd.citationstyles.csl+json', write: cslCitation },
} as const satisfies Record<
  string,
  { mediaType: string; write: (cited: CitedIncident, words: CitationWords) => string }
>
export type CitationFile = keyof typeof CITATION_FILES

/** One line of plain text. */
export function plainCitation(cited: CitedIncident, words: CitationWords): string {
  const { title, day, dataset, address, accessed } = cited
  return oneLine(
    [
      `${dataset.authors} (${dataset.released.slice(0, 4)}): “${title}”, ${words.incidentOf(day)}.`,
      `${words.within(dataset.title, dataset.version)}.`,
      `${dataset.publisher}. ${dataset.licence}.`,
      `${address} (${words.accessed(accessed)}).`,
    ].join(' '),
  )
}

/** A BibTeX entry in UTF-8, @misc so that every style knows it. */
export function bibTexCitation(cited: CitedIncident, words: CitationWords): string {
  const { id, title, day, dataset, address, accessed } = cited
  const fields: readonly (readonly [string, string])[] = [
    // A second pair of braces keeps corporate names whole and capitals as they are.
    ['author', `{${tex(dataset.authors)}}`],
    ['title', `{${tex(title)}}`],
    ['year', dataset.released.slice(0, 4)],
    ['howpublished', tex(words.within(dataset.title, dataset.version))],
    ['publisher', tex(dataset.publisher)],
    ['note', tex(`${words.incidentOf(day)}. ${dataset.licence}. ${words.accessed(accessed)}`)],
    ['url', texAddress(address)],
    ['urldate', accessed],
    ['version', tex(dataset.version)],
  ]
  const width = Math.max(...fields.map(([name]) => name.length))
  const lines = fields.map(([name, value]) => `  ${name.padEnd(width)} = {${value}},`)
  return `@misc{${id.replace(/[^a-z0-9-]/gi, '-')},\n${lines.join('\n')}\n}\n`
}

/** CSL-JSON 1.0.2: a list of one entry of a database. */
export function cslCitation(cited: CitedIncident, words: CitationWords): string {
  const { id, title, day, dataset, address, accessed } = cited
  const entry = {
    id,
    type: 'entry',
    title: oneLine(title),
    author: [{ literal: dataset.authors }],
    issued: cslDate(dataset.released),
    'event-date': cslDate(day),
    accessed: cslDate(accessed),
    'container-title': dataset.title,
    version: dataset.version,
    publisher: dataset.publisher,
    URL: address,
    language: words.lang,
    note: `${words.incidentOf(day)}. ${dataset.licence}.`,
  }
  return `${JSON.stringify([entry], null, 2)}\n`
}

const cslDate = (day: string) => ({ 'date-parts': [day.split('-').map(Number)] })

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/** What TeX reads as a command, by what it prints instead. BibTeX counts braces even after a backslash, so there are none but pairs. */
const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
}

const tex = (text: string) => oneLine(text).replace(/[\\{}~^$&#_%]/g, (char) => TEX[char] ?? char)

/** Addresses are read as they stand, but for what would end or break the field. */
const texAddress = (address: string) =>
  address.replace(
    /[\\{}\s]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
