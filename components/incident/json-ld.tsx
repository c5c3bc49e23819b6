import { scriptJson } from '@/geo/record/structured-data'

/** Data for search engines, as text that cannot end the element it stands in. */
export function JsonLd({ data }: { data: object }) {
  return <script type="application/ld+json">{scriptJson(data)}</script>
}
