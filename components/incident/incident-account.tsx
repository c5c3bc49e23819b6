import { useMessages } from '@/components/messages/use-messages'
import styles from '@/components/panel/panel.module.css'
import { wordsOf } from '@/geo/record/claims'
import type { IncidentDetail } from '@/geo/record/detail'
import { figureFamilies } from '@/geo/record/figure-tracks'
import { Attributions } from './attributions'
import { ClaimsSection } from './claims-section'
import type { Disagreement } from './disagreement'
import { type HeadingLevel, Section } from './section'
import { SourceList } from './source-list'
import { StandingSection } from './standing-section'
import { WhenDetails } from './when'
import { WhereDetails } from './where'

interface IncidentAccountProps {
  readonly detail: IncidentDetail
  readonly picture: Disagreement
  readonly level: HeadingLevel
}

/** What each source says of an incident: numbers, words, who did it; how it stands, how date and place are known, and the sources. */
export function IncidentAccount({ detail, picture, level }: IncidentAccountProps) {
  const { record } = detail
  const words = useMessages('record').incident
  return (
    <>
      <ClaimsSection detail={detail} tone={detail.look.tone} picture={picture} level={level} />
      {record.summary && (
        <Section id="summary" title={words.inShort} level={level}>
          <p dir="auto">{record.summary}</p>
        </Section>
      )}
      <Attributions detail={detail} level={level} />
      <StandingSection record={record} level={level} />
      <Section id="known" title={words.dateAndPlace} level={level}>
        <div className={styles.whenWhere}>
          <WhenDetails detail={detail} />
          <WhereDetails detail={detail} />
        </div>
      </Section>
      <SourceList detail={detail} level={level} />
    </>
  )
}

/** How many statements an incident rests on: numbers, words, and who did it. */
export function statementCount(detail: IncidentDetail): number {
  const { record } = detail
  const figures = figureFamilies(record, detail).flatMap(({ tracks }) =>
    tracks.flatMap(({ statements }) => statements),
  )
  const said = wordsOf(record, () => null).flatMap(({ claims, counts }) => [...claims, ...counts])
  return figures.length + said.length + record.attributions.length
}
