/** Where at least this share as much lies as in the country with the most, a country counts as one of the dataset's. */
const LEAST_SHARE = 0.25

/**
 * The countries that incidents are mainly in, from the country of each by its ISO 3166-1 code: the
 * one with the most, and any other with at least a quarter as many; sorted, none for no incident.
 */
export function homeCountries(codes: Iterable<string>): string[] {
  const counts = new Map<string, number>()
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1)
  return mainCountries(counts)
}

/** The same, from how many incidents are in each. */
export function mainCountries(counts: ReadonlyMap<string, number>): string[] {
  const most = Math.max(...counts.values())
  return [...counts.keys()].filter((code) => (counts.get(code) ?? 0) >= most * LEAST_SHARE).sort()
}
