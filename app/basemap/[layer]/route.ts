import { problemResponse } from '@/app/problem'
import { recordMessages } from '@/components/messages/record'
import { listBasemapLayers, readBasemap } from '@/data/catalogue'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return listBasemapLayers().map((layer) => ({ layer: `${layer}.json` }))
}

/** A layer of the built-in base map as GeoJSON. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/basemap/[layer]'>,
): Promise<Response> {
  const { layer } = await params
  const text = readBasemap(layer.replace(/\.json$/, ''))
  if (text === null)
    return problemResponse(404, recordMessages.notFound.title, recordMessages.notFound.page)
  return new Response(text, {
    headers: { 'Content-Type': 'application/geo+json', 'Cache-Control': 'max-age=86400' },
  })
}
