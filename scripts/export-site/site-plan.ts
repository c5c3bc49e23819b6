import { listBasemapLayers } from '../../data/basemap-layers'
import { listSchemas } from '../../data/json-schemas'
import { servedParts } from '../../data/sources/table-parts'
import { CITATION_FILES } from '../../geo/record/citation'
import type { IncidentSource } from '../../geo/source'
import { COUNTRY_TABLE } from '../../geo/space/country-table'
import { EMBED_PARTS } from '../../geo/view/embed-parts'

/** One file of the site: the address that the app is asked for, and where what it answers is written. */
export interface PlannedFile {
  /** With its query. */
  readonly address: string
  /** Below the folder of the site, with "/". */
  readonly file: string
}

/** What a site of files is made of. */
export interface SitePlan {
  readonly files: readonly PlannedFile[]
  /** Datasets whose incidents have no page of their own. */
  readonly pageless: readonly string[]
}

/** Incidents of somebody else's file that get a page each; those of more are opened on the map. */
const MOST_PAGES = 1_000

/** Every file of a site of these datasets. `hasAddress`: its whole address is known. */
export async function planSite(
  sources: readonly IncidentSource[],
  hasAddress: boolean,
): Promise<SitePlan> {
  const each = await Promise.all(sources.map(planDataset))
  const files = [
    page('/'),
    page('/datasets'),
    page('/frozen'),
    file('/frozen/files.json'),
    { address: '/_not-found', file: '404.html' },
    ...['/icon.svg', '/theme.js', '/version.json'].map(file),
    ...(hasAddress ? ['/sitemap.xml', '/robots.txt'].map(file) : []),
    ...listBasemapLayers().map((layer) => file(`/basemap/${layer}.json`)),
    ...COUNTRY_TABLE.map(([code]) => file(`/basemap/country-${code}.json`)),
    ...listSchemas().map((schema) => file(`/schemas/${schema}`)),
    ...each.flatMap((dataset) => dataset.files),
  ]
  return { files, pageless: each.flatMap(({ id, isPageless }) => (isPageless ? [id] : [])) }
}

async function planDataset(source: IncidentSource) {
  const [facts, table, history, parts] = await Promise.all([
    source.facts(),
    source.table(['screen']),
    source.history(),
    servedParts(source),
  ])
  const { id } = facts
  const ids = Array.from({ length: table.length }, (_, row) => table.id.at(row))
  const isPageless = !facts.has.claims && (ids.length > MOST_PAGES || !ids.every(isFileName))
  const others = [
    ...facts.held.map((held) => held.id),
    ...(history?.redirects ?? []).map(({ from }) => from),
  ]
  const versions = history?.versions ?? []
  return {
    id,
    isPageless,
    files: [
      page(`/${id}`),
      page(`/${id}/method`),
      ...embedParts().map((parts) => page(`/embed/${id}/${parts}`)),
      ...Object.entries(parts).flatMap(([part, { name }]) => [
        file(`/${id}/${name}`),
        file(`/${id}/table/${part}.arrows`),
      ]),
      ...(history ? [file(`/${id}/changes.json`)] : []),
      ...versions.map(({ version }) => ({
        address: `/${id}/changes.json?since=${version}`,
        file: `${id}/changes-since-${version}.json`,
      })),
      ...(isPageless ? [] : ids.flatMap((each) => planIncident(id, each, facts.has.claims))),
      ...others.map((each) => page(incidentPath(id, each))),
    ],
  }
}

function planIncident(datasetId: string, id: string, hasClaims: boolean): PlannedFile[] {
  const at = incidentPath(datasetId, id)
  const files = hasClaims ? [...Object.keys(CITATION_FILES), 'record.json'] : ['citation.txt']
  return [page(at), ...['incident.geojson', ...files].map((name) => file(`${at}/${name}`))]
}

const incidentPath = (datasetId: string, id: string) =>
  `/${datasetId}/incidents/${encodeURIComponent(id)}`

/** Whether an id can be the name of a folder on any host. */
export const isFileName = (id: string): boolean =>
  /^(?!\.)[^\\/:*?"<>|\p{Cc}]{1,100}(?<![. ])$/u.test(id)

const page = (address: string): PlannedFile => ({
  address,
  file: `${decodeURIComponent(address).slice(1)}/index.html`.replace(/^\//, ''),
})

const file = (address: string): PlannedFile => ({
  address,
  file: decodeURIComponent(address).slice(1),
})

/** Every choice of parts, as an address names it. */
export function embedParts(): string[] {
  return Array.from({ length: 2 ** EMBED_PARTS.length - 1 }, (_, i) =>
    EMBED_PARTS.filter((_part, at) => (i + 1) & (1 << at)).join('-'),
  )
}
