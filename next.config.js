/** What of /ogc there is as a page, too, which lies below /ogc/html. */
const PAGES = [
  '',
  '/conformance',
  '/collections',
  '/collections/:collection',
  '/collections/:collection/:part(queryables|schema|items)',
  '/collections/:collection/items/:item',
]

/**
 * Who asks for a page, or takes one and does not say which form is wanted.
 * @type {Pick<import('next/dist/lib/load-custom-routes').Rewrite, 'has' | 'missing'>[]}
 */
const READERS = [
  { has: [{ type: 'query', key: 'f', value: 'html' }] },
  {
    has: [{ type: 'header', key: 'accept', value: '.*text/html.*' }],
    missing: [{ type: 'query', key: 'f' }],
  },
]

/**
 * What every answer says in its headers is the matter of scripts/server/, which is in front of Next.
 * @type {import('next').NextConfig}
 */
const config = {
  // scripts/setup/build.mjs puts each finished build into a folder of its own, to be served there.
  distDir: process.env.RIPOSTE_BUILD ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are a step of their own in `npm test`; a reader who only wants the map need not wait.
  typescript: { ignoreBuildErrors: true },
  // Nothing of what is asked for is kept, in memory or on disk: every answer is made from the data.
  cacheMaxMemorySize: 0,
  experimental: { useTypeScriptCli: true, isrFlushToDisk: false },
  // Of Leaflet the page loads what the map uses, and no more.
  turbopack: { resolveAlias: { leaflet: './components/map/leaflet-parts.js' } },
  // There are no images to optimise, so nobody may have any made.
  images: { unoptimized: true },
  rewrites: async () => ({
    beforeFiles: PAGES.flatMap((page) =>
      READERS.map((reader) => ({
        source: `/ogc${page}`,
        destination: `/ogc/html${page.replace(/\(.*\)/, '')}`,
        ...reader,
      })),
    ),
  }),
}

export default config
