import type { TableData } from '@/geo/table/table'
import { seeded } from '@/scripts/test-clients/seeded.mjs'

/** A table of `length` made-up incidents round a few hundred towns of Iraq, over four hundred days. */
export function seededTable(length: number, dataset: TableData['dataset']): TableData {
  const random = seeded(20_200_103)
  const towns = Array.from(
    { length: 300 },
    () => [40 + random() * 7, 30.5 + random() * 6.5] as const,
  )
  const rows = Array.from({ length }, () => {
    const [lon, lat] = towns[Math.floor(random() ** 2 * towns.length)] ?? [44, 33]
    const spread = () => (random() + random() + random() - 1.5) * 0.08
    return { lon: lon + spread(), lat: lat + spread(), day: 17_800 + Math.floor(random() * 400) }
  }).sort((a, b) => a.day - b.day)
  const all = <T>(value: (i: number) => T) => rows.map((_, i) => value(i))
  return {
    dataset,
    actors: ['unidentified'],
    targets: ['coalition', 'others', 'iran-backed'],
    placeNames: ['A made-up place'],
    ids: all((i) => `seeded-${i}`),
    titles: all((i) => `Made-up incident ${i}`),
    act: all((i) => i % 5),
    target: all((i) => i % 3),
    standing: all(() => 0),
    within: all(() => 0),
    place: all(() => 0),
    area: all(() => null),
    lon: rows.map((row) => row.lon),
    lat: rows.map((row) => row.lat),
    day: rows.map((row) => row.day),
    start: rows.map((row) => row.day),
    end: rows.map((row) => row.day),
    killed: all(() => null),
    wounded: all(() => null),
    hollow: all(() => 0 as const),
    parent: all(() => -1),
    attributed: all(() => [0]),
    text: all((i) => `made up incident ${i}`),
    names: [],
    named: all(() => []),
    links: [],
    launches: [],
  }
}
