import type { CasualtyStrip } from '@/geo/scene/ledger/casualty-strip'
import {
  DAY_NAME_TYPE,
  type DayName,
  numberPlace,
  unnamedCuts,
} from '@/geo/scene/ledger/named-days'
import styles from './casualties.module.css'

interface DayNamesProps {
  readonly names: readonly DayName[]
  readonly strip: CasualtyStrip
  readonly numberWords: (people: number) => string
}

/** The gravest days by name, and how many a bar stands for that is cut off. Decorative: the marks and the bars have names of their own. */
export function DayNames({ names, strip, numberWords }: DayNamesProps) {
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
      {unnamedCuts(strip, names).map((cut) => (
        <text key={cut.start} className={styles.cutPeople} {...numberPlace(cut)}>
          {numberWords(cut.people)}
        </text>
      ))}
    </svg>
  )
}
