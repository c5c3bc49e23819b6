import type { ReactNode } from 'react'
import styles from './method.module.css'

interface MethodSectionProps {
  readonly id: string
  readonly title: string
  readonly text?: readonly string[]
  readonly children?: ReactNode
}

/** A section of the method page with an address of its own. */
export function MethodSection({ id, title, text = [], children }: MethodSectionProps) {
  return (
    <section id={id} className={styles.section}>
      <h2>{title}</h2>
      {text.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {children}
    </section>
  )
}
