import type { ReactNode } from 'react'
import { OPEN_REACH, RADIUS } from '@/geo/scene/disagreement/mark-shape'
import type { SceneArrow, SceneLabel, SceneMark } from '@/geo/scene/disagreement/scene'
import styles from './disagreement.module.css'

/** A claimant's number: a dot, a bar from one to another, or a dot with an arrow out or a line from none. */
export function MarkShapes({ shape: { kind, from, to }, y }: Pick<SceneMark, 'shape' | 'y'>) {
  return (
    <>
      <rect
        className={styles.target}
        x={from - RADIUS - 3}
        y={y - 7}
        width={to - from + 2 * RADIUS + 6}
        height={14}
      />
      {kind === 'range' && <path className={styles.bar} d={`M${from} ${y}H${to}`} />}
      {kind === 'up-to' && <path className={styles.reach} d={`M${from} ${y}H${to}`} />}
      {kind === 'at-least' && (
        <path className={styles.bar} d={`M${to} ${y}h${OPEN_REACH - 1}m-4 -3.5l4 3.5l-4 3.5`} />
      )}
      {kind === 'range' && <circle className={styles.dot} cx={from} cy={y} r={RADIUS} />}
      <circle className={styles.dot} cx={to} cy={y} r={RADIUS} />
    </>
  )
}

/** The number and who gives it. */
export function MarkLabel({ label: { x, y, figure, name } }: { label: SceneLabel }) {
  return (
    <text className={styles.label} x={x} y={y}>
      <tspan className={styles.number}>{figure}</tspan>
      {name && ` ${name}`}
    </text>
  )
}

const HEAD = 4.5

/** From an old number to the one that replaced it. */
export function CorrectionArrow({ points }: SceneArrow): ReactNode {
  const [end, before] = [points.at(-1), points.at(-2)]
  if (!end || !before) return null
  const length = Math.hypot(end[0] - before[0], end[1] - before[1]) || 1
  const [dx, dy] = [(end[0] - before[0]) / length, (end[1] - before[1]) / length]
  const wing = (side: 1 | -1) =>
    `${end[0] - HEAD * dx - side * HEAD * 0.7 * dy} ${end[1] - HEAD * dy + side * HEAD * 0.7 * dx}`
  return (
    <path
      className={styles.arrow}
      d={`M${points.map((point) => point.join(' ')).join('L')}M${wing(1)}L${end.join(' ')}L${wing(-1)}`}
    />
  )
}
