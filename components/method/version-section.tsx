import { useMessages } from '@/components/messages/use-messages'
import type { VersionNotes } from '@/geo/record/changes'
import { MethodSection } from './method-section'

/** What each version changed, newest first. */
export function VersionSection({ notes }: { notes: readonly VersionNotes[] }) {
  const { versions } = useMessages('method')
  return (
    <MethodSection {...versions} text={[]}>
      {notes.map(({ version, heading, lines }) => (
        <div key={version}>
          <h3>{heading}</h3>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
    </MethodSection>
  )
}
