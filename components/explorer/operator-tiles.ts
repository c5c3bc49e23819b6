import { TILE_LAYERS, tileOrigins } from '@/geo/tile-template.mjs'

/** Which of the operator's layers: anything, a map of streets, or pictures from above. */
export type TileLayerId = (typeof TILE_LAYERS)[number]

/** A tile server the operator offers; a reader turns it on or does not. */
export interface OperatorTiles {
  readonly id: TileLayerId
  /** A template as Leaflet fills it in; a path is one of the app's own host. */
  readonly url: string
  readonly attribution: string
  /** null for a layer that nobody named. */
  readonly name: string | null
}

/**
 * The operator's layers as the environment names them, in the order of the menu. One that may be
 * anything has, without a name of its own, that of its host.
 */
export function operatorTiles(
  env: Readonly<Record<string, string | undefined>>,
): readonly OperatorTiles[] {
  return TILE_LAYERS.flatMap((id) => {
    const url = env[`${id}_URL`]
    if (!url) return []
    const [origin] = tileOrigins(url, `${id}_URL`)
    const host = id === 'RIPOSTE_TILES' && origin ? new URL(origin).hostname : null
    return [
      {
        ...{ id, url, attribution: env[`${id}_ATTRIBUTION`] ?? '' },
        name: env[`${id}_NAME`] || host,
      },
    ]
  })
}
