import { DAY_NAME_TYPE, type DayName } from '@/geo/scene/ledger/named-days'
import styles from './casualties.module.css'

/** The gravest days by name. Decorative: the marks and the bars have names of their own. */
export function DayNames({ names }: { readonly names: readonly DayName[] }) {
  return (
    <svg overflow="visible" aria-hidden="true">
      {names.map(({ row, name, note, x, y, anchor, leader }) => (
        <g key={row} className={styles.dayName} data-named-row={row}>
          <path d={leader} />
          <text x={x} y={y} textAnchor={anchor} fontSize={DAY_NAME_TYPE.px}>
            <tspan className={styles.dayNameName}>{name}</tspan>
            <tspan dx={DAY_NAME_TYPE.space}>{note}</tspan>
          </text>
        </g>
      ))}
    </svg>
  )
}
