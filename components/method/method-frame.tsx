import type { ReactNode } from 'react'
import { useMessages } from '@/components/messages/use-messages'
import { ReadingPage } from '@/components/page/reading-page'
import { datasetAddress } from '@/components/site/addresses'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import styles from './method.module.css'
import { MethodSection } from './method-section'

interface MethodFrameProps {
  readonly facts: DatasetFacts
  /** What the page is of, below its title. */
  readonly of: string
  /** Every section of the page, in order. */
  readonly sections: readonly { readonly id: string; readonly title: string }[]
  readonly children: ReactNode
}

/** A method page around its sections: the way back, its title and its contents. */
export function MethodFrame({ facts, of, sections, children }: MethodFrameProps) {
  const words = useMessages('method')
  return (
    <ReadingPage back={datasetAddress(facts.id)} dataset={facts.title}>
      <h1>{words.title}</h1>
      <p className={styles.of}>{of}</p>
      <nav aria-label={words.contents}>
        <ul className={styles.contents}>
          {sections.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </ReadingPage>
  )
}

interface CiteSectionProps {
  readonly facts: DatasetFacts
  readonly words: {
    readonly id: string
    readonly title: string
    readonly text: (licence: string) => readonly string[]
  }
}

/** How to cite a dataset, and under which terms. */
export function CiteSection({ facts, words }: CiteSectionProps) {
  const { citation, licence } = facts
  return (
    <MethodSection id={words.id} title={words.title} text={words.text(licence.name)}>
      <p>{citation}</p>
      <p>
        <a href={licence.url}>{licence.id}</a>
      </p>
    </MethodSection>
  )
}
