import { arrowPath } from '@/geo/scene/disagreement/correction-arrow'
import { dotsOf, linePath, RADIUS } from '@/geo/scene/disagreement/mark-shape'
import type { SceneArrow, SceneLabel, SceneMark } from '@/geo/scene/disagreement/scene'
import styles from './disagreement.module.css'

/** A claimant's number: a dot, a bar from one to another, or a dot with an arrow out or a line from none. */
export function MarkShapes({ shape, y }: Pick<SceneMark, 'shape' | 'y'>) {
  const { kind, from, to } = shape
  const line = linePath(shape, y)
  return (
    <>
      <rect
        className={styles.target}
        x={from - RADIUS - 3}
        y={y - 7}
        width={to - from + 2 * RADIUS + 6}
        height={14}
      />
      {line && <path className={kind === 'up-to' ? styles.reach : styles.bar} d={line} />}
      {dotsOf(shape).map((x) => (
        <circle key={x} className={styles.dot} cx={x} cy={y} r={RADIUS} />
      ))}
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

/** From an old number to the one that replaced it. */
export const CorrectionArrow = (arrow: SceneArrow) => (
  <path className={styles.arrow} d={arrowPath(arrow)} />
)
