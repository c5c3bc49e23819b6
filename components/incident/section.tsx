import type { ReactNode } from 'react'
import styles from './section.module.css'

export type HeadingLevel = 2 | 3 | 4 | 5

interface HeadingProps {
  readonly id?: string
  readonly level: HeadingLevel
  readonly children: ReactNode
}

/** A heading of a part of an incident; its look follows how deep it stands below the title. */
export function Heading({ id, level, children }: HeadingProps) {
  const Tag = `h${level}` as const
  return (
    <Tag id={id} className={styles.heading} dir="auto">
      {children}
    </Tag>
  )
}

interface SectionProps {
  readonly id: string
  readonly title: string
  readonly level: HeadingLevel
  readonly children: ReactNode
}

/** A part of an incident under its heading; `id` is prefixed, so that panel and page can be linked into. */
export function Section({ id, title, level, children }: SectionProps) {
  return (
    <section aria-labelledby={`incident-${id}`} className={styles.section}>
      <Heading level={level} id={`incident-${id}`}>
        {title}
      </Heading>
      {children}
    </section>
  )
}

/** The level below another. */
export const below = (level: HeadingLevel) => Math.min(5, level + 1) as HeadingLevel
