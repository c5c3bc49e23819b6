import { figureNames } from '@/components/mention/figure-names'
import { sourceFinder } from '@/components/mention/source-name'
import { useMessages } from '@/components/messages/use-messages'
import type { Tone } from '@/components/state/dataset-facts'
import { wordsOf } from '@/geo/record/claims'
import type { SaidDetail } from '@/geo/record/detail'
import { canDiffer, figureFamilies } from '@/geo/record/figure-tracks'
import { pointerTest, repeatedOnly } from '@/geo/record/pointer'
import type { Disagreement } from './disagreement'
import styles from './disagreement.module.css'
import { DisagreementKey } from './disagreement-key'
import { FigureTable } from './figure-table'
import { Heading, type HeadingLevel } from './section'
import { WordsTable } from './words-table'

interface ClaimsSectionProps {
  readonly detail: SaidDetail
  /** The colour of the incident. */
  readonly tone: Tone
  /** Draws the picture of an axis; null where there is none. */
  readonly picture: Disagreement | null
  /** The level of its headings. */
  readonly level: HeadingLevel
}

/** What each source says: for each axis the picture and then its tables, claimant by claimant, and what is said in words. */
export function ClaimsSection({ detail, tone, picture: Picture, level }: ClaimsSectionProps) {
  const recordMessages = useMessages('record')
  const { record, sources } = detail
  const find = sourceFinder(sources)
  const repeated = repeatedOnly(record, pointerTest({ get: find }))
  const families = figureFamilies(record, { ...detail, repeated })
  const words = wordsOf(record, (source) => find(source)?.published ?? null)
  const names = figureNames(record, recordMessages)
  return (
    <>
      {families.map((family) => (
        <section key={family.measure} aria-labelledby={`incident-${family.measure}`}>
          <div className={styles.head}>
            <Heading level={level} id={`incident-${family.measure}`}>
              {names.family(family)}
            </Heading>
            {Picture && canDiffer(family) && <DisagreementKey family={family} />}
          </div>
          {Picture && canDiffer(family) && <Picture family={family} record={record} tone={tone} />}
          {family.tracks.map((track) => (
            <FigureTable
              key={track.key}
              track={track}
              title={names.track(family, track.of)}
              find={find}
              incidentDay={record.date?.day ?? null}
            />
          ))}
        </section>
      ))}
      {words.length > 0 && (
        <section aria-labelledby="incident-words">
          <Heading level={level} id="incident-words">
            {recordMessages.incident.inWords}
          </Heading>
          <WordsTable
            statements={words}
            find={find}
            repeated={repeated}
            label={recordMessages.incident.inWords}
          />
        </section>
      )}
    </>
  )
}
