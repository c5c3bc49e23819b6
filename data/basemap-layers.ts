import path from 'node:path'
import { dataFolder, textsBelow } from './folders'
import { once } from './once'

function layers(): ReadonlyMap<string, string> {
  const folder = path.join(dataFolder(), 'basemap')
  return once(`basemap ${folder}`, () => textsBelow(folder))
}

/** The layers of the built-in map, by name. */
export function listBasemapLayers(): string[] {
  return [...layers().keys()].flatMap((name) => /^(\w+)\.json$/.exec(name)?.[1] ?? [])
}

/** The GeoJSON text of one layer of the built-in map, or null for an unknown one. */
export function readBasemap(layer: string): string | null {
  return layers().get(`${layer}.json`) ?? null
}
