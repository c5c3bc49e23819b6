import type { ReactNode } from 'react'
import type { LedgerMessages } from '@/components/messages/ledger-messages'
import { PLAY_MODES, type PlayMode, SPEEDS, type Speed } from '@/geo/scene/ledger/playhead'
import styles from './controls.module.css'
import { IconButton } from './icon'
import type { Playback } from './use-playback'

interface ControlsProps {
  readonly playback: Playback
  /** The dates in words. */
  readonly days: string
  /** The act of the moment, or how many incidents are shown. */
  readonly note: string
  /** Opens the next incident, or the one before; null where there is none. */
  readonly onNext: (() => void) | null
  readonly onPrevious: (() => void) | null
  /** Halves or doubles what is visible; null where there is no further to go. */
  readonly onZoomIn: (() => void) | null
  readonly onZoomOut: (() => void) | null
  /** Makes a strip of the ledger; null where it is none. */
  readonly onFold: (() => void) | null
  readonly messages: LedgerMessages
  /** What of the ledger is chosen besides. */
  readonly settings: ReactNode
  /** What stands between the dates and the zoom. */
  readonly children: ReactNode
}

/** Play, steps from incident to incident, the dates in words, and zoom. */
export function Controls(props: ControlsProps) {
  const { playback, days, note, onNext, onPrevious, onZoomIn, onZoomOut, onFold, messages } = props
  return (
    <div className={styles.controls}>
      {/* Time runs from left to right in every language, and so do the buttons that follow it. */}
      <div className={`${styles.buttons} ${styles.playing}`} dir="ltr">
        <PlayButtons playback={playback} messages={messages} />
        <span className={styles.steps}>
          <IconButton
            icon="previousIncident"
            label={messages.previousIncident}
            isDisabled={onPrevious === null}
            onPress={() => onPrevious?.()}
          />
          <IconButton
            icon="nextIncident"
            label={messages.nextIncident}
            isDisabled={onNext === null}
            onPress={() => onNext?.()}
          />
        </span>
      </div>
      <div className={styles.settings} data-print="none">
        <PlaySettings playback={playback} messages={messages} />
        {props.settings}
      </div>
      <p className={styles.days}>
        <bdi>{days}</bdi>{' '}
        <span className={styles.note} dir="auto">
          {note}
        </span>
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
        {onFold && <IconButton icon="fold" label={messages.fold} onPress={onFold} />}
      </div>
    </div>
  )
}

interface FoldedControlsProps extends Pick<ControlsProps, 'playback' | 'messages'> {
  /** The act of the moment while the dates are played. */
  readonly note: string | null
  readonly onUnfold: () => void
}

/** What a folded ledger has room for: play, and the way to all of it. */
export function FoldedControls({ playback, note, onUnfold, messages }: FoldedControlsProps) {
  return (
    <div className={styles.foldedControls}>
      <div className={styles.playing} dir="ltr">
        <PlayButtons playback={playback} messages={messages} />
      </div>
      <div className={styles.zoom}>
        <IconButton icon="unfold" label={messages.unfold} onPress={onUnfold} />
      </div>
      {note !== null && (
        <p className={styles.note} dir="auto">
          {note}
        </p>
      )}
    </div>
  )
}

/** Play or pause, and while something plays, its end. */
function PlayButtons({ playback, messages }: Pick<ControlsProps, 'playback' | 'messages'>) {
  const { isPlaying, now, toggle, stop } = playback
  return (
    <>
      <IconButton
        icon={isPlaying ? 'pause' : 'play'}
        label={isPlaying ? messages.pause : messages.play}
        isMain
        onPress={toggle}
      />
      {now && <IconButton icon="stop" label={messages.stop} onPress={stop} />}
    </>
  )
}

/** How fast, and what plays. */
function PlaySettings({ playback, messages }: Pick<ControlsProps, 'playback' | 'messages'>) {
  const { mode, speed, setMode, setSpeed } = playback
  return (
    <>
      <select
        className={styles.select}
        aria-label={messages.speed}
        title={messages.speed}
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
        title={messages.window}
        value={mode}
        onChange={({ target }) => setMode(target.value as PlayMode)}
      >
        {PLAY_MODES.map((each) => (
          <option key={each} value={each}>
            {messages.modes[each]}
          </option>
        ))}
      </select>
    </>
  )
}
