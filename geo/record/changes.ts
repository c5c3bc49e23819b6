/** What one version of a dataset changed, in plain sentences. */
export interface VersionNotes {
  readonly version: string
  /** As the heading gives it, such as "1.0.0 – 22 November 2026". */
  readonly heading: string
  readonly lines: readonly string[]
}

/**
 * Reads a CHANGES.md: a second-level heading that begins with the version, then paragraphs and
 * bullets. Emphasis marks are dropped: the page shows text, never markup.
 */
export function parseChanges(markdown: string): VersionNotes[] {
  return markdown
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [heading = '', ...rest] = section.split('\n')
      return {
        version: /^\d+\.\d+\.\d+/.exec(heading)?.[0] ?? heading,
        heading: heading.trim(),
        lines: linesOf(rest.join('\n')),
      }
    })
}

/** Paragraphs and bullets, each as one line. */
const linesOf = (text: string) =>
  text
    .split(/\n\s*\n|\n(?=- )/)
    .map((block) =>
      block
        .replace(/^- /, '')
        .replace(/\s*\n\s*/g, ' ')
        .replace(/[*`]/g, '')
        .trim(),
    )
    .filter(Boolean)
