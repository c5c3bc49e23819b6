import { problemResponse } from '@/app/problem'
import { messages } from '@/components/messages/messages'
import { BASEMAP_LAYERS, readBasemap } from '@/data/catalogue'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return BASEMAP_LAYERS.map((layer) => ({ layer: `${layer}.json` }))
}

/** A layer of the built-in base map as GeoJSON. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/basemap/[layer]'>,
): Promise<Response> {
  const { layer: file } = await params
  const layer = BASEMAP_LAYERS.find((name) => file === `${name}.json`)
  if (!layer) return problemResponse(404, messages.notFound.title, messages.notFound.page)
  return new Response(readBasemap(layer), {
    headers: { 'Content-Type': 'application/geo+json', 'Cache-Control': 'max-age=86400' },
  })
}
