import { useMessages } from '@/components/messages/use-messages'
import { accountOf } from '@/geo/record/claims'
import type { IncidentDetail } from '@/geo/record/detail'
import { pointerTest, repeatedOnly } from '@/geo/record/pointer'
import { FigureSeriesList } from './figure-series'
import { FiguresTable } from './figures-table'
import { Section, SubHeading, type TitleLevel } from './section'
import { sourceFinder } from './source-name'
import { WordsTable } from './words-table'

/** What each source says: figures claimant by claimant, figures that changed, and words. */
export function ClaimsSection({ detail, level }: { detail: IncidentDetail; level: TitleLevel }) {
  const recordMessages = useMessages('record')
  const find = sourceFinder(detail.sources)
  const repeated = repeatedOnly(detail.record, pointerTest({ get: find }))
  const { figures, series, words } = accountOf(
    detail.record,
    (source) => find(source)?.published ?? null,
  )
  if (figures.length + series.length + words.length === 0) return null
  const title = recordMessages.incident.claims
  const hasFigures = figures.length + series.length > 0
  return (
    <Section id="claims" title={title} level={level}>
      {hasFigures && (
        <FiguresTable figures={figures} detail={detail} find={find} repeated={repeated} />
      )}
      {series.map((each) => (
        <FigureSeriesList
          key={each.who}
          series={each}
          find={find}
          repeated={repeated}
          level={level}
        />
      ))}
      {words.length > 0 && hasFigures && (
        <SubHeading level={level}>{recordMessages.incident.inWords}</SubHeading>
      )}
      {words.length > 0 && (
        <WordsTable
          statements={words}
          find={find}
          repeated={repeated}
          label={hasFigures ? recordMessages.incident.inWords : title}
        />
      )}
    </Section>
  )
}
