import head from '@/components/head/head.module.css'
import { useMessages } from '@/components/messages/use-messages'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import type { VersionNotes } from '@/geo/record/changes'
import type { DatasetMethod } from '@/geo/source'
import { dayOf } from '@/geo/time/time'
import { CLAIM_VERBS, LINK_RELATIONS, STANCES } from '@/geo/vocabulary'
import { Codebook } from './codebook'
import styles from './method.module.css'
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
    <>
      <header className={head.head}>
        <div className={head.title}>
          <a href={`/${facts.id}`} className={head.name}>
            {messages.app.name}
          </a>
          <span className={head.dataset}>{facts.title}</span>
        </div>
      </header>
      <main className={styles.page}>
        <h1>{words.title}</h1>
        <p className={styles.of}>{words.of(facts.title)}</p>
        <nav aria-label={words.contents}>
          <ul className={styles.contents}>
            {sections.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
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
        <MethodSection {...words.cite} text={words.cite.text(facts.licence.name)}>
          <p>{facts.citation}</p>
          <p>
            <a href={facts.licence.url}>{facts.licence.id}</a>
          </p>
        </MethodSection>
        {notes && <VersionSection notes={notes} />}
        <MethodSection {...words.schemas} text={[words.schemas.text]}>
          <ul>
            {schemas.map((schema) => (
              <li key={schema}>
                <a href={`/schemas/${schema}`}>{schema}</a>
              </li>
            ))}
          </ul>
        </MethodSection>
      </main>
    </>
  )
}
