/** A tile server the operator offers; a reader turns it on or does not. */
export interface OperatorTiles {
  readonly url: string
  readonly attribution: string
  readonly name: string
}

/** The operator's tiles as the environment names them, or null where it names none. */
export function operatorTiles(
  env: Readonly<Record<string, string | undefined>>,
): OperatorTiles | null {
  const url = env.RIPOSTE_TILES_URL
  if (!url) return null
  return {
    url,
    attribution: env.RIPOSTE_TILES_ATTRIBUTION ?? '',
    name: env.RIPOSTE_TILES_NAME ?? new URL(url.replace(/[{}]/g, '')).hostname,
  }
}
