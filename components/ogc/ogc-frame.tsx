import type { ReactNode } from 'react'
import { useMessages } from '@/components/messages/use-messages'
import { ReadingPage } from '@/components/page/reading-page'
import { pageAddress } from '@/components/site/addresses'
import styles from './ogc.module.css'

/** A step on the way to a page. */
export interface Crumb {
  readonly href: string
  readonly name: string
}

interface FrameProps {
  readonly title: string
  /** The pages above this one. */
  readonly above: readonly Crumb[]
  /** Where the same is as JSON. */
  readonly json: string
  readonly children: ReactNode
}

/** The frame of the pages for who connects a program: what it is of, the way to it, and the same as JSON. */
export function OgcFrame({ title, above, json, children }: FrameProps) {
  const words = useMessages('ogc')
  return (
    <ReadingPage back={pageAddress('/')}>
      <div className={styles.text}>
        {above.length > 0 && (
          <nav aria-label={words.path}>
            <ol className={styles.path}>
              {above.map(({ href, name }) => (
                <li key={href}>
                  <a href={href}>{name}</a>
                </li>
              ))}
            </ol>
          </nav>
        )}
        <h1>{title}</h1>
        {children}
        <p className={styles.json}>
          <a href={json}>{words.asJson}</a>
        </p>
      </div>
    </ReadingPage>
  )
}
