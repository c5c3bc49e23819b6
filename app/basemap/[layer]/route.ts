import { fileResponse } from '@/app/file-response'
import { problemResponse } from '@/app/problem'
import { DEFAULT_LANGUAGE } from '@/components/messages/languages'
import { loadMessages } from '@/components/messages/load-messages'
import { listBasemapLayers, readBasemap, readCountry } from '@/data/basemap-layers'

/** A layer of the built-in base map as GeoJSON, or one country: `country-IQ.json`. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/basemap/[layer]'>,
): Promise<Response> {
  const { layer } = await params
  const { notFound } = await loadMessages(DEFAULT_LANGUAGE, 'record')
  const files = listBasemapLayers().map((name) => `${name}.json`)
  const country = /^country-([A-Z]{2})\.json$/.exec(layer)?.[1]
  const text = country
    ? readCountry(country)
    : files.includes(layer)
      ? readBasemap(layer.slice(0, -'.json'.length))
      : null
  if (text === null) return problemResponse(404, notFound.title, notFound.file(layer, files))
  return fileResponse(request, text, {
    'Content-Type': 'application/geo+json',
    'Cache-Control': 'max-age=86400',
  })
}
