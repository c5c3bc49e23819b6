import { pageAddress } from '@/components/site/addresses'
import { attribute } from '@/geo/site/moved-code'
import { EMBED_PARTS, type EmbedPart } from '@/geo/view/embed-parts'

/** The parts an address names ("map-sentence-list"), or null where it names something else or nothing. */
export function parseParts(text: string): readonly EmbedPart[] | null {
  const names = text.split('-')
  const parts = EMBED_PARTS.filter((part) => names.includes(part))
  return parts.length > 0 && parts.length === names.length ? parts : null
}

/** The address of an embed. An embed of nothing is one of the map. */
export function embedAddress(
  datasetId: string,
  parts: readonly EmbedPart[],
  query: string,
): string {
  const named = parts.length === 0 ? 'map' : parts.join('-')
  return `${pageAddress(`/embed/${datasetId}/${named}`)}${query ? `?${query}` : ''}`
}

/** The HTML that puts an embed into a page. */
export function embedCode(address: string, title: string): string {
  return `<iframe src="${attribute(address)}" title="${attribute(title)}" width="100%" height="560" loading="lazy" style="border:0"></iframe>`
}
