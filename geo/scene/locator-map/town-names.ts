import type { FeatureCollection } from 'geojson'
import { type Frame, HEIGHT, project, WIDTH } from './frame'

/** The name of a town on a small map, and where its dot is. */
export interface TownName {
  readonly x: number
  readonly y: number
  readonly text: string
  /** Whether the name stands before its dot, for want of room behind it. */
  readonly isBefore: boolean
}

/** Names at most, and the room that one takes in units, at the size a phone shows it. */
const LIMIT = 7
const CHARACTER = 17
const LINE = 38
const GAP = 12

type Box = readonly [left: number, top: number, right: number, bottom: number]

/** The towns worth a name, the greatest first; none over another, nor over one of the points. */
export function townNames(
  { features }: FeatureCollection,
  frame: Frame,
  points: readonly (readonly [number, number])[],
): TownName[] {
  const taken: Box[] = points.map(([x, y]) => [x - 30, y - 30, x + 30, y + 30])
  const names: TownName[] = []
  const towns = features
    .filter(({ properties }) => properties?.kind === 'city')
    .sort((a, b) => greatness(a.properties) - greatness(b.properties))
  for (const { geometry, properties } of towns) {
    if (names.length === LIMIT) break
    if (geometry.type !== 'Point') continue
    const [lon = 0, lat = 0] = geometry.coordinates
    const [x, y] = project(frame, [lon, lat]).map(Math.round) as [number, number]
    if (x < 0 || x > WIDTH || y < LINE || y > HEIGHT - LINE) continue
    const text = String(properties?.name ?? '')
    const width = text.length * CHARACTER + GAP
    const behind: Box = [x - 6, y - LINE / 2, x + width, y + LINE / 2]
    const before: Box = [x - width, y - LINE / 2, x + 6, y + LINE / 2]
    const box = [behind, before].find((each) => isFree(each, taken))
    if (!box) continue
    taken.push(box)
    names.push({ x, y, text, isBefore: box === before })
  }
  return names
}

/** Smaller for greater towns: by rank, then by people. */
const greatness = (properties: Readonly<Record<string, unknown>> | null) =>
  Number(properties?.rank ?? 9) * 1e9 - Number(properties?.population ?? 0)

const isFree = ([left, top, right, bottom]: Box, taken: readonly Box[]) =>
  left >= 0 &&
  right <= WIDTH &&
  taken.every(([l, t, r, b]) => right < l || left > r || bottom < t || top > b)
