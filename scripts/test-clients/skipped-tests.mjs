/**
 * What a report of Vitest says was skipped: how many tests of each outermost name, which says why.
 * @param {{ testResults: { assertionResults: { status: string, ancestorTitles: string[], title: string }[] }[] }} report
 * @returns {{ name: string, count: number }[]}
 */
export function skippedTests({ testResults }) {
  /** @type {Map<string, number>} */
  const counts = new Map()
  for (const { status, ancestorTitles, title } of testResults.flatMap(
    (each) => each.assertionResults,
  )) {
    if (status === 'passed' || status === 'failed') continue
    const name = ancestorTitles.find((each) => each !== '') ?? title
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return Array.from(counts, ([name, count]) => ({ name, count }))
}
