import type { Tone } from '@/geo/table/channels'
import type { LinkVoice } from '@/geo/vocabulary'
import styles from './legend.module.css'

const DASHES: Readonly<Record<LinkVoice | 'denied', string | undefined>> = {
  party: undefined,
  press: '4 2.5',
  curator: '0.1 3.6',
  repeated: '1 4',
  denied: '4 2.5',
}

/** The line of an answer, by who states it; crossed where it is denied. */
export function LineSign({ voice }: { readonly voice: LinkVoice | 'denied' }) {
  return (
    <svg
      viewBox="0 0 26 8"
      width="1.625em"
      height="0.5em"
      aria-hidden="true"
      className={styles.line}
    >
      <path d="M0 4H22" strokeDasharray={DASHES[voice]} />
      {voice === 'denied' ? <path d="M8 1l6 6M14 1l-6 6" /> : <path d="M19 1l5 3-5 3" />}
    </svg>
  )
}

/** The outline of a cluster, of an area or of a launch site. */
export function RoundSign({ kind }: { readonly kind: 'area' | 'cluster' | 'launch' }) {
  return (
    <svg viewBox="0 0 16 16" width="1em" height="1em" aria-hidden="true" className={styles[kind]}>
      <circle cx="8" cy="8" r="6.5" />
    </svg>
  )
}

/** Half a ring in each of two colours. */
export function MixedSign({ tones: [one, other] }: { tones: readonly [Tone, Tone] }) {
  return (
    <svg viewBox="0 0 16 16" width="1em" height="1em" aria-hidden="true" className={styles.mixed}>
      <path data-tone={one} d="M8 1.5a6.5 6.5 0 0 0 0 13" />
      <path data-tone={other} d="M8 1.5a6.5 6.5 0 0 1 0 13" />
    </svg>
  )
}

/** Sides of dots of one, ten and a hundred incidents. */
const DOT_SIDES = [5, 7, 9]

/** Dots of ever ten times as many incidents. */
export function DotsSign() {
  return (
    <svg viewBox="0 0 30 10" width="1.875em" height="0.625em" aria-hidden="true">
      {DOT_SIDES.map((side, i) => (
        <rect
          key={side}
          x={i * 10}
          y={(10 - side) / 2}
          width={side}
          height={side}
          fill="currentColor"
        />
      ))}
    </svg>
  )
}
