import type { DatedPoints } from './seeded-towns'

/** Where the CSV of attacks in Iraq, Feb 2007 – Jul 2008, may lie, from the project's root; it is not part of the project. */
export const SIGACTS_FILE = '../shared/data/sigacts-iraq-2007-08.csv'

const MS_PER_DAY = 86_400_000

/** Reads that CSV's text ("date",longitude,latitude,"type" per row) into columns. */
export function parseSigacts(csv: string): DatedPoints {
  const rows = csv
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
  return {
    lon: Float64Array.from(rows, ([, lon]) => Number(lon)),
    lat: Float64Array.from(rows, ([, , lat]) => Number(lat)),
    day: Int32Array.from(rows, ([date = '']) => Date.parse(date.replaceAll('"', '')) / MS_PER_DAY),
  }
}
