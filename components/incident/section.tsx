import type { ReactNode } from 'react'

/** The level of an incident's title: 1 on a page of its own, 2 in the panel. */
export type TitleLevel = 1 | 2

interface SectionProps {
  readonly id: string
  readonly title: string
  readonly level: TitleLevel
  readonly children: ReactNode
}

/** A part of an incident under its heading, one level below the title; `id` is prefixed, so that panel and page can be linked into. */
export function Section({ id, title, level, children }: SectionProps) {
  const Heading = `h${level + 1}` as 'h2' | 'h3'
  return (
    <section aria-labelledby={`incident-${id}`}>
      <Heading id={`incident-${id}`}>{title}</Heading>
      {children}
    </section>
  )
}

/** A heading inside a section. */
export function SubHeading({ level, children }: { level: TitleLevel; children: ReactNode }) {
  const Heading = `h${level + 2}` as 'h3' | 'h4'
  return <Heading>{children}</Heading>
}
