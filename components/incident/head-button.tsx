import styles from '@/components/panel/panel.module.css'

const ICONS = {
  link: 'M6.6 9.4a2.6 2.6 0 0 0 3.7 0l2.6-2.6a2.6 2.6 0 0 0-3.7-3.7l-1 1M9.4 6.6a2.6 2.6 0 0 0-3.7 0L3.1 9.2a2.6 2.6 0 0 0 3.7 3.7l1-1',
  done: 'm3 8.5 3.3 3.3L13 5',
  close: 'm3.5 3.5 9 9m0-9-9 9',
} as const

interface HeadButtonProps {
  readonly icon: keyof typeof ICONS
  readonly label: string
  readonly onPress: () => void
}

/** A square button at the head of an incident, whose name is not written on it. */
export function HeadButton({ icon, label, onPress }: HeadButtonProps) {
  return (
    <button
      type="button"
      className={styles.headButton}
      aria-label={label}
      title={label}
      onClick={onPress}
    >
      <svg viewBox="0 0 16 16" width="1em" height="1em" aria-hidden="true">
        <path d={ICONS[icon]} />
      </svg>
    </button>
  )
}
