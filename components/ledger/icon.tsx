import styles from './controls.module.css'

const ICONS = {
  play: 'M4.5 3 13 8 4.5 13Z',
  pause: 'M4 3h3v10H4ZM9 3h3v10H9Z',
  stop: 'M4 4h8v8H4Z',
  previousIncident: 'M3 3h1.8v10H3ZM13 3v10L5.5 8Z',
  nextIncident: 'M13 3h-1.8v10H13ZM3 3v10l7.5-5Z',
  zoomIn: 'M7.2 3h1.6v4.2H13v1.6H8.8V13H7.2V8.8H3V7.2h4.2Z',
  zoomOut: 'M3 7.2h10v1.6H3Z',
  unfold: 'M8 1.5 11.5 5H4.5ZM2.5 7.2h11v1.6h-11ZM8 14.5 4.5 11h7Z',
  fold: 'M8 6 4.5 2.5h7ZM2.5 7.2h11v1.6h-11ZM8 10l3.5 3.5h-7Z',
} as const
export type IconName = keyof typeof ICONS

interface IconButtonProps {
  readonly icon: IconName
  readonly label: string
  readonly isDisabled?: boolean
  /** The one that most readers want. */
  readonly isMain?: boolean
  readonly onPress: () => void
}

/** A square button whose name is not written on it. */
export function IconButton({
  icon,
  label,
  isDisabled = false,
  isMain = false,
  onPress,
}: IconButtonProps) {
  return (
    <button
      type="button"
      className={styles.button}
      data-main={isMain}
      aria-label={label}
      title={label}
      // Stays in the tab order: focus is not lost when the last step is made.
      aria-disabled={isDisabled}
      onClick={() => {
        if (!isDisabled) onPress()
      }}
    >
      <svg viewBox="0 0 16 16" width="1em" height="1em" aria-hidden="true">
        <path d={ICONS[icon]} />
      </svg>
    </button>
  )
}
