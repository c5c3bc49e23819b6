import { useMessages } from '@/components/messages/use-messages'
import { fileAddress } from '@/components/site/addresses'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import type { VersionNotes } from '@/geo/record/changes'
import type { DatasetMethod } from '@/geo/source'
import { dayOf } from '@/geo/time/time'
import { CLAIM_VERBS, LINK_RELATIONS, STANCES } from '@/geo/vocabulary'
import { Codebook } from './codebook'
import { CiteSection, MethodFrame } from './method-frame'
import { MethodSection } from './method-section'
import { PlacePrecisions, TimePrecisions } from './precision-tables'
import { TypeTable } from './type-table'
import { VersionSection } from './version-section'
import { ActorTable, CountTable, RoleTable, WeaponTable } from './vocabulary-tables'

interface MethodPageProps {
  readonly facts: DatasetFacts
  readonly method: DatasetMethod | null
  /** What each version changed, newest first. */
  readonly notes: readonly VersionNotes[] | null
  readonly schemas: readonly string[]
}

/** How a dataset was coded, what its columns mean, how to cite it, and what changed. */
export function MethodPage({ facts, method, notes, schemas }: MethodPageProps) {
  const messages = useMessages('screen')
  const words = useMessages('method')
  const recordMessages = useMessages('record')
  const vocabularyMessages = useMessages('vocabulary')
  const sections = [
    words.scope,
    words.claims,
    words.standing,
    words.place,
    vocabularyMessages.roles,
    words.time,
    words.types,
    vocabularyMessages.weapons,
    vocabularyMessages.counts,
    ...(method ? [vocabularyMessages.actors] : []),
    words.links,
    words.clusters,
    words.codebook,
    words.gaps,
    words.held,
    words.cite,
    ...(notes ? [words.versions] : []),
    words.schemas,
  ]
  return (
    <MethodFrame facts={facts} of={words.of(facts.title)} sections={sections}>
      <MethodSection
        {...words.scope}
        text={words.scope.text(
          messages.day(dayOf(facts.period.from)),
          messages.day(dayOf(facts.period.to)),
        )}
      />
      <MethodSection {...words.claims} text={[...words.claims.text, words.claims.picture]}>
        <p>
          {words.claims.verbs(
            messages.listed(CLAIM_VERBS.map((verb) => recordMessages.verbs[verb])),
          )}
        </p>
        <p>
          {words.claims.stances(
            messages.listed(STANCES.map((stance) => recordMessages.stances[stance])),
          )}
        </p>
      </MethodSection>
      <MethodSection {...words.standing} />
      <MethodSection {...words.place}>
        <PlacePrecisions />
      </MethodSection>
      <MethodSection {...vocabularyMessages.roles}>
        <RoleTable />
      </MethodSection>
      <MethodSection {...words.time} text={words.time.text(facts.utcOffset)}>
        <TimePrecisions />
      </MethodSection>
      <MethodSection {...words.types}>
        <TypeTable />
      </MethodSection>
      <MethodSection {...vocabularyMessages.weapons}>
        <WeaponTable />
      </MethodSection>
      <MethodSection {...vocabularyMessages.counts}>
        <CountTable />
      </MethodSection>
      {method && (
        <MethodSection {...vocabularyMessages.actors}>
          <ActorTable actors={method.actors} />
        </MethodSection>
      )}
      <MethodSection {...words.links}>
        <p>{LINK_RELATIONS.map((rel) => `${rel}: ${messages.relations[rel]}`).join('; ')}.</p>
      </MethodSection>
      <MethodSection {...words.clusters} />
      <MethodSection {...words.codebook}>
        <Codebook />
      </MethodSection>
      <MethodSection {...words.gaps} text={[...words.gaps.text, ...(method?.gaps ?? [])]} />
      <MethodSection
        {...words.held}
        text={facts.held.map(({ title, why }) => `${title}: ${why}`)}
      />
      <CiteSection facts={facts} words={words.cite} />
      {notes && <VersionSection notes={notes} />}
      <MethodSection {...words.schemas} text={[words.schemas.text]}>
        <ul>
          {schemas.map((schema) => (
            <li key={schema}>
              <a href={fileAddress(`/schemas/${schema}`)}>{schema}</a>
            </li>
          ))}
        </ul>
      </MethodSection>
    </MethodFrame>
  )
}
