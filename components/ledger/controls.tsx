import type { ReactNode } from 'react'
import styles from './controls.module.css'
import { IconButton } from './icon'
import type { LedgerMessages } from './ledger-messages'
import { PLAY_MODES, type PlayMode, SPEEDS, type Speed } from './playhead'
import type { Playback } from './use-playback'

interface ControlsProps {
  readonly playback: Playback
  /** The dates in words. */
  readonly days: string
  readonly shown: number
  readonly onDayStep: (by: 1 | -1) => void
  readonly onIncidentStep: (by: 1 | -1) => void
  /** Halves or doubles what is visible; null where there is no further to go. */
  readonly onZoomIn: (() => void) | null
  readonly onZoomOut: (() => void) | null
  readonly messages: LedgerMessages
  /** The overview. */
  readonly children: ReactNode
}

/** Play, steps, the dates in words, and zoom. */
export function Controls(props: ControlsProps) {
  const { playback, days, shown, onDayStep, onIncidentStep, onZoomIn, onZoomOut, messages } = props
  const { isPlaying, mode, speed, setMode, setSpeed, toggle } = playback
  return (
    <div className={styles.controls}>
      {/* Time runs from left to right in every language, and so do the buttons that follow it. */}
      <div className={`${styles.buttons} ${styles.playing}`} dir="ltr">
        <IconButton
          icon={isPlaying ? 'pause' : 'play'}
          label={isPlaying ? messages.pause : messages.play}
          onPress={toggle}
        />
        <span className={styles.steps}>
          <IconButton
            icon="previousIncident"
            label={messages.previousIncident}
            onPress={() => onIncidentStep(-1)}
          />
          <IconButton
            icon="previousDay"
            label={messages.previousDay}
            onPress={() => onDayStep(-1)}
          />
          <IconButton icon="nextDay" label={messages.nextDay} onPress={() => onDayStep(1)} />
          <IconButton
            icon="nextIncident"
            label={messages.nextIncident}
            onPress={() => onIncidentStep(1)}
          />
        </span>
      </div>
      <select
        className={styles.select}
        aria-label={messages.speed}
        value={speed}
        onChange={({ target }) => setSpeed(Number(target.value) as Speed)}
      >
        {SPEEDS.map((each) => (
          <option key={each} value={each}>
            {messages.speeds[each]}
          </option>
        ))}
      </select>
      <select
        className={styles.select}
        aria-label={messages.window}
        value={mode}
        onChange={({ target }) => setMode(target.value as PlayMode)}
      >
        {PLAY_MODES.map((each) => (
          <option key={each} value={each}>
            {messages.modes[each]}
          </option>
        ))}
      </select>
      <p className={styles.days}>
        <bdi>{days}</bdi> <span className={styles.shown}>{messages.shown(shown)}</span>
      </p>
      {props.children}
      <div className={`${styles.buttons} ${styles.zoom}`} dir="ltr">
        <IconButton
          icon="zoomOut"
          label={messages.zoomOut}
          isDisabled={onZoomOut === null}
          onPress={() => onZoomOut?.()}
        />
        <IconButton
          icon="zoomIn"
          label={messages.zoomIn}
          isDisabled={onZoomIn === null}
          onPress={() => onZoomIn?.()}
        />
      </div>
    </div>
  )
}
