import { tileOrigins } from '@/geo/tile-template.mjs'

/** A tile server the operator offers; a reader turns it on or does not. */
export interface OperatorTiles {
  /** A template as Leaflet fills it in; a path is one of the app's own host. */
  readonly url: string
  readonly attribution: string
  /** null for tiles of the app's own host that nobody named. */
  readonly name: string | null
}

/** The operator's tiles as the environment names them, or null where it names none; without a name of their own they have their host's. */
export function operatorTiles(
  env: Readonly<Record<string, string | undefined>>,
): OperatorTiles | null {
  const url = env.RIPOSTE_TILES_URL
  if (!url) return null
  const [origin] = tileOrigins(url, 'RIPOSTE_TILES_URL')
  return {
    url,
    attribution: env.RIPOSTE_TILES_ATTRIBUTION ?? '',
    name: env.RIPOSTE_TILES_NAME || (origin ? new URL(origin).hostname : null),
  }
}
