import { memo, useId } from 'react'
import {
  BAR_KINDS,
  type CasualtyStrip,
  casualtyPath,
  cutPath,
  HATCH,
  openPath,
} from '@/geo/scene/ledger/casualty-strip'
import { TONES } from '@/geo/table/channels'
import styles from './casualties.module.css'

interface CasualtyBarsProps {
  readonly strip: CasualtyStrip
  readonly label: string
}

/** Casualties over time: solid, outlined and hatched, in the colours of who was hit. */
export const CasualtyBars = memo(function CasualtyBars({ strip, label }: CasualtyBarsProps) {
  const id = useId()
  return (
    <svg role="img" aria-label={label} overflow="visible">
      <defs>
        {TONES.map((tone) => (
          <pattern
            key={tone}
            id={`${id}${tone}`}
            className={styles.hatch}
            data-tone={tone}
            width={HATCH.tile}
            height={HATCH.tile}
            patternUnits="userSpaceOnUse"
          >
            <path d={HATCH.path} />
          </pattern>
        ))}
      </defs>
      {BAR_KINDS.flatMap((kind) =>
        TONES.map((tone) => {
          const d = casualtyPath(strip, kind, tone)
          return d === '' ? null : (
            <path
              key={`${kind} ${tone}`}
              className={styles.bar}
              data-kind={kind}
              data-tone={tone}
              fill={kind === 'doubted' ? `url(#${id}${tone})` : undefined}
              d={d}
            />
          )
        }),
      )}
      {strip.cuts.map((cut) => (
        <path key={cut.start} className={styles.cut} d={cutPath(cut)} />
      ))}
      {strip.openTops.map((top) => (
        <path key={top.x} className={styles.open} data-tone={top.tone} d={openPath(top)} />
      ))}
    </svg>
  )
})
