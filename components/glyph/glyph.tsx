import { inEm } from '@/components/text/text-size'
import type { Tone } from '@/geo/table/channels'
import type { Act } from '@/geo/vocabulary'
import styles from './glyph.module.css'
import { SHAPES, SLASH, VIEW_BOX } from './shapes'

interface GlyphProps {
  readonly act: Act
  readonly tone: Tone
  /** Denied or disputed: an outline with a stroke through it. */
  readonly hollow: boolean
  /** Width and height in pixels, where text has 16; they grow with it. */
  readonly size?: number
}

/** The mark of an incident, for lists, chips and legends. Decorative: the words beside it say the same. */
export function Glyph({ act, tone, hollow, size = 16 }: GlyphProps) {
  return (
    <svg
      className={styles.glyph}
      viewBox={VIEW_BOX}
      width={inEm(size)}
      height={inEm(size)}
      data-tone={tone}
      data-hollow={hollow}
      aria-hidden="true"
      focusable="false"
    >
      <path className={styles.shape} d={SHAPES[act]} />
      {hollow && <path className={styles.slash} d={SLASH} />}
    </svg>
  )
}
