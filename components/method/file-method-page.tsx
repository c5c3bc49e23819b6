import { useMessages } from '@/components/messages/use-messages'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import type { Field } from '@/geo/formats/read/mapping'
import type { VersionNotes } from '@/geo/record/changes'
import type { DatasetMethod, FileMethod } from '@/geo/source'
import { dayOf } from '@/geo/time/time'
import { Codebook } from './codebook'
import { FileReading } from './file-reading'
import { CiteSection, MethodFrame } from './method-frame'
import { MethodSection } from './method-section'
import { PlacePrecisions, TimePrecisions } from './precision-tables'
import { VersionSection } from './version-section'

interface FileMethodPageProps {
  readonly facts: DatasetFacts
  readonly method: DatasetMethod
  readonly file: FileMethod
  /** What each version changed, newest first. */
  readonly notes: readonly VersionNotes[] | null
}

/** What somebody else's file is and how it was read, how its places and days are drawn, and how to cite it. */
export function FileMethodPage({ facts, method, file, notes }: FileMethodPageProps) {
  const messages = useMessages('screen')
  const words = useMessages('method')
  const own = words.file
  const has = (field: Field) => file.fields.some(([name]) => name === field)
  const sections = [
    own.scope,
    own.reading,
    ...(has('placeCode') ? [own.place] : []),
    own.time,
    ...(method.gaps.length > 0 ? [own.notes] : []),
    words.clusters,
    words.codebook,
    own.cite,
    ...(notes ? [words.versions] : []),
  ]
  return (
    <MethodFrame facts={facts} of={own.of(facts.title)} sections={sections}>
      <MethodSection
        {...own.scope}
        text={[
          facts.description,
          ...own.scope.text(
            messages.day(dayOf(facts.period.from)),
            messages.day(dayOf(facts.period.to)),
            words.plurals.incidents(facts.incidents),
          ),
        ]}
      />
      <FileReading file={file} />
      {has('placeCode') && (
        <MethodSection {...own.place}>
          <PlacePrecisions />
        </MethodSection>
      )}
      <MethodSection {...own.time} text={own.time.text(facts.utcOffset)}>
        {has('timeCode') && <TimePrecisions />}
      </MethodSection>
      {method.gaps.length > 0 && <MethodSection {...own.notes} text={method.gaps} />}
      <MethodSection {...words.clusters} />
      <MethodSection {...words.codebook}>
        <Codebook />
      </MethodSection>
      <CiteSection facts={facts} words={own.cite} />
      {notes && <VersionSection notes={notes} />}
    </MethodFrame>
  )
}
