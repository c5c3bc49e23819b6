import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react'
import { SourceName } from '@/components/mention/source-name'
import { useMessages } from '@/components/messages/use-messages'
import { lagDays } from '@/geo/table/chain'
import type { IncidentTable, RowLink } from '@/geo/table/table'
import styles from './follow.module.css'
import type { FollowedChain } from './use-followed-chain'
import { type StepStatement, useStepStatements } from './use-step-statements'

interface FollowBarProps {
  readonly table: IncidentTable
  /** The version of the data. */
  readonly version: string
  readonly followed: FollowedChain
}

/** Where in a chain the reader is: the step, who says that it answers the one before, and the ways on, back and out. On paper, every step. */
export default function FollowBar({ table, version, followed }: FollowBarProps) {
  const { chain, at, go, leave } = followed
  const { follow } = useMessages('record')
  const bar = useRef<HTMLElement>(null)
  const statements = useStepStatements(table, chain, version)
  const count = chain.rows.length
  const next = at === null ? 0 : at + 1
  useStepKeys(bar, {
    ArrowRight: () => next < count && go(next),
    ArrowLeft: () => at !== null && at > 0 && go(at - 1),
    Escape: leave,
  })
  useEffect(() => bar.current?.focus({ preventScroll: true }), [])
  const caption = (step: number) => (
    <Caption table={table} link={chain.links[step - 1]} statements={statements} />
  )
  return (
    <section
      ref={bar}
      className={styles.bar}
      aria-label={follow.name}
      tabIndex={-1}
      data-over-map
      data-keeps-focus
      data-print="follow"
    >
      <div className={styles.now}>
        <p className={styles.where} aria-live="polite">
          <strong>{at === null ? follow.steps(count) : follow.stepOf(at + 1, count)}</strong>{' '}
          <span dir="auto">{table.title.at(chain.rows[at ?? 0] ?? 0)}</span>
        </p>
        {at === null ? <p className={styles.caption}>{follow.rule}</p> : caption(at)}
      </div>
      <div className={styles.buttons}>
        <button type="button" disabled={at === null || at === 0} onClick={() => at && go(at - 1)}>
          {follow.previous}
        </button>
        <button
          type="button"
          className={styles.next}
          disabled={next >= count}
          onClick={() => go(next)}
        >
          {follow.next}
        </button>
        <button type="button" onClick={leave}>
          {follow.leave}
        </button>
      </div>
      <ol className={styles.paper} data-print="only">
        {chain.rows.map((row, i) => (
          <li key={row}>
            <DayAndPlace table={table} row={row} />
            <strong dir="auto">{table.title.at(row)}</strong>
            {caption(i)}
          </li>
        ))}
      </ol>
    </section>
  )
}

function DayAndPlace({ table, row }: { readonly table: IncidentTable; readonly row: number }) {
  const { days } = useMessages('screen')
  const [start, end] = [table.start[row] as number, table.end[row] as number]
  return (
    <span>
      {days(start, end)} · <span dir="auto">{table.place.at(row)}</span>{' '}
    </span>
  )
}

interface CaptionProps {
  readonly table: IncidentTable
  /** The step's answer to the one before; none at the first step. */
  readonly link: RowLink | undefined
  readonly statements: ReadonlyMap<RowLink, readonly StepStatement[]>
}

/** Who says that a step answers the one before it: a claim stays a claim. */
function Caption({ table, link, statements }: CaptionProps) {
  const { voices } = useMessages('screen')
  const { follow } = useMessages('record')
  if (!link) return <p className={styles.caption}>{follow.first}</p>
  const named = statements.get(link) ?? []
  const what = follow.answers(link.rel, table.title.at(link.from), lagDays(table, link))
  return (
    <p className={styles.caption}>
      <span dir="auto">{what}</span>{' '}
      {named.length === 0
        ? voices[link.voice]
        : named.map(({ by, sourceId, source }, i) => (
            <Said key={`${by} ${sourceId}`} isFirst={i === 0}>
              <span dir="auto">{follow.says(by)}</span> (
              <SourceName source={source} id={sourceId} />)
            </Said>
          ))}
    </p>
  )
}

const Said = ({ isFirst, children }: { isFirst: boolean; children: ReactNode }) => (
  <>
    {!isFirst && '; '}
    {children}
  </>
)

/** Keys that step through the chain while the focus is in the bar, or nowhere. */
function useStepKeys(
  bar: { readonly current: HTMLElement | null },
  keys: Readonly<Record<string, () => unknown>>,
): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const key = keys[event.key]
    const { target } = event
    const isHere = target === document.body || bar.current?.contains(target as Node)
    if (!key || !isHere || event.defaultPrevented) return
    event.preventDefault()
    key()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    // Before the panel, which closes on Escape.
    document.addEventListener('keydown', listen, true)
    return () => document.removeEventListener('keydown', listen, true)
  }, [])
}
