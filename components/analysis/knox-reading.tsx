import type { Catalogues } from '@/components/messages/catalogues'
import { useMessages } from '@/components/messages/use-messages'
import { intervalsOf } from '@/geo/knox/bands'
import type { KnoxResult } from '@/geo/knox/knox'
import styles from './analysis.module.css'

/** From this share of incidents on whose place is shared or known to a town, short distances say little. */
const TOWN_CODED_SHARE = 0.2
/** With fewer incidents the test has little power. */
const SMALL = 100

interface KnoxReadingProps {
  readonly result: KnoxResult
  /** See `coarselyPlacedShare`. */
  readonly coarseShare: number
}

/** How to read the table, by one of its cells, and what it cannot say. */
export function KnoxReading({ result, coarseShare }: KnoxReadingProps) {
  const words = useMessages('analysis').knox
  const { settings, incidents } = result
  const cells = result.cells.flat().length
  const example = exampleOf(result, words)
  return (
    <>
      {coarseShare >= TOWN_CODED_SHARE && (
        <p className={styles.warning}>{words.townCoded(coarseShare)}</p>
      )}
      {incidents < SMALL && <p className={styles.warning}>{words.small(incidents)}</p>}
      <h3>{words.readTitle}</h3>
      {example && <p>{example}</p>}
      <p>{words.readP(settings.permutations, cells)}</p>
      <p>{words.readEdges}</p>
      <p>{words.readLimits}</p>
      <p className={styles.hint}>
        {words.settings(settings.permutations, settings.seed)} {words.reference}
      </p>
    </>
  )
}

/** The cell that chance explains least, in words; null where no pair is expected in any. */
function exampleOf(
  { settings, cells }: KnoxResult,
  words: Catalogues['analysis']['knox'],
): string | null {
  const distances = intervalsOf(settings.distanceKm).map(words.distance)
  const times = intervalsOf(settings.days).map(words.time)
  const all = cells.flatMap((row, i) =>
    row.map((cell, j) => ({ cell, distance: distances[i] ?? '', time: times[j] ?? '' })),
  )
  const [first] = all
    .filter(({ cell }) => cell.expected > 0)
    .sort((a, b) => a.cell.p - b.cell.p || b.cell.observed - a.cell.observed)
  if (!first) return null
  const { cell, distance, time } = first
  return words.read(cell.observed, distance, time, cell.expected, cell.ratio)
}
