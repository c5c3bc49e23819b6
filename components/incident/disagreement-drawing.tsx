import type { ComponentProps } from 'react'
import { inEm } from '@/components/text/text-size'
import type { FigureStatement } from '@/geo/record/figure-statement'
import type {
  DisagreementScene,
  SceneLabel,
  SceneMark,
  SceneTrack,
} from '@/geo/scene/disagreement/scene'
import styles from './disagreement.module.css'
import { CorrectionArrow, MarkLabel, MarkShapes } from './disagreement-mark'
import { rowId } from './row-id'

interface DisagreementDrawingProps {
  readonly scene: DisagreementScene
  readonly label: string
  /** The id of the words that say where the same stands as a table. */
  readonly describedBy: string
  readonly nameOf: (
    statement: FigureStatement,
    track: number,
    label: SceneLabel | undefined,
  ) => string
  /** What a dot does besides being a link to its row. */
  readonly linkProps?: ((statement: FigureStatement) => ComponentProps<'a'>) | undefined
  readonly className?: string | undefined
}

/** The picture of disagreement, painted. Each mark is a link to its row in the table. */
export function DisagreementDrawing(props: DisagreementDrawingProps) {
  const { scene, label, describedBy, nameOf, linkProps, className } = props
  const { width, height, axisY, plot, ticks } = scene
  return (
    // Numbers run from left to right in every language.
    // biome-ignore lint/a11y/useSemanticElements: a group of links that is a picture has no element of its own.
    <svg
      className={[styles.picture, className].filter(Boolean).join(' ')}
      viewBox={`0 0 ${width} ${height}`}
      width={inEm(width)}
      height={inEm(height)}
      direction="ltr"
      role="group"
      aria-label={label}
      aria-describedby={describedBy}
    >
      <g>
        {scene.tracks.map(
          ({ key, band }) => band && <rect key={key} className={styles.band} {...band} rx={4} />,
        )}
        {ticks.map(({ x, text }) => (
          <g key={text}>
            <path className={styles.grid} d={`M${x} 0V${axisY}`} />
            <text className={styles.tick} x={x} y={axisY + 14}>
              {text}
            </text>
          </g>
        ))}
        <path className={styles.axis} d={`M${plot.from} ${axisY}H${plot.to}`} />
      </g>
      {scene.tracks.map((track, at) => (
        <Track
          key={track.key}
          track={track}
          nameOf={(statement, label) => nameOf(statement, at, label)}
          linkProps={linkProps}
        />
      ))}
    </svg>
  )
}

interface TrackProps {
  readonly track: SceneTrack
  readonly nameOf: (statement: FigureStatement, label: SceneLabel | undefined) => string
  readonly linkProps: DisagreementDrawingProps['linkProps']
}

function Track({ track, nameOf, linkProps }: TrackProps) {
  const { name, range, apart, arrows, marks, labels } = track
  return (
    <g>
      <g>
        {name.map(({ x, y, text }) => (
          <text key={y} className={styles.name} x={x} y={y}>
            {text}
          </text>
        ))}
        {[range, apart].map(
          (text) =>
            text && (
              <text key={text.y} className={styles.soft} x={text.x} y={text.y}>
                {text.text}
              </text>
            ),
        )}
        {arrows.map((arrow) => (
          <CorrectionArrow key={String(arrow.points)} {...arrow} />
        ))}
      </g>
      {marks.map((mark) => {
        const label = labels.find(({ statement }) => statement === mark.statement)
        return (
          <Mark
            key={mark.statement.key}
            mark={mark}
            label={label}
            name={nameOf(mark.statement, label)}
            linkProps={linkProps}
          />
        )
      })}
    </g>
  )
}

interface MarkProps extends Pick<DisagreementDrawingProps, 'linkProps'> {
  readonly mark: SceneMark
  readonly label: SceneLabel | undefined
  readonly name: string
}

function Mark({ mark: { statement, shape, y }, label, name, linkProps }: MarkProps) {
  return (
    <a
      href={`#${rowId(statement)}`}
      aria-label={name}
      className={styles.mark}
      data-official={statement.isOfficial}
      data-apart={statement.apart !== null}
      data-replaced={statement.isReplaced}
      {...linkProps?.(statement)}
    >
      <MarkShapes shape={shape} y={y} />
      {label && <MarkLabel label={label} />}
    </a>
  )
}
