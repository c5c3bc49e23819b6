import glyph from '@/components/glyph/glyph.module.css'
import { SHAPES, SLASH } from '@/components/glyph/shapes'
import type { Catalogues } from '@/components/messages/catalogues'
import { useMessages } from '@/components/messages/use-messages'
import { logScale, ticksOf } from '@/components/panel/log-scale'
import type { DatasetFacts } from '@/components/state/dataset-facts'
import { type Answer, medianOf } from '@/geo/table/answers'
import { lookOf, type RowLook } from '@/geo/table/look'
import type { IncidentTable } from '@/geo/table/table'
import { type AnswerLane, answerLanes, stackHeights } from './answer-lanes'
import type { AnswerMeasure } from './answer-measure'
import styles from './answers.module.css'

interface AnswerChartProps {
  readonly table: IncidentTable
  readonly facts: DatasetFacts
  readonly answers: readonly Answer[]
  readonly measure: AnswerMeasure
}

const SIZE = { width: 360, lane: 36, axis: 16, margin: 10, mark: 11 } as const

/** Answers by days or by distance: a strip for each kind of voice with the same in words beside it. Those without a value are left out. */
export function AnswerChart({ table, facts, answers, measure }: AnswerChartProps) {
  const voices = useMessages('screen').voices
  const words = useMessages('analysis').answers
  const measured = answers.filter((answer) => measure.measureOf(answer) !== null)
  const amountOf = (answer: Answer) => measure.measureOf(answer) ?? 0
  const most = Math.max(1, ...measured.map(amountOf))
  const scale = logScale(most * 1.1, SIZE.width - 2 * SIZE.margin - 20)
  const xOf = (value: number) => SIZE.margin + scale.lengthOf(value)
  const ticks = ticksOf(scale, measure.ticks, 22)
  const marks = {
    look: lookOf(table, facts),
    xs: ticks.map(xOf),
    xOf: (answer: Answer) => xOf(amountOf(answer)),
  }
  if (measured.length === 0) return null
  return (
    <>
      <h3>{measure.title}</h3>
      <ul className={styles.strips}>
        {answerLanes(measured).map((lane) => (
          <li key={lane.who}>
            <span>{laneText(lane, measure, words, voices)}</span>
            <Strip lane={lane} {...marks} />
          </li>
        ))}
        <li aria-hidden="true">
          <span />
          <svg viewBox={`0 0 ${SIZE.width} ${SIZE.axis}`} aria-hidden="true">
            {ticks.map((value) => (
              <text key={value} className={styles.tick} x={xOf(value)} y={11}>
                {value}
              </text>
            ))}
            <text className={styles.unit} x={SIZE.width} y={11}>
              {measure.unit}
            </text>
          </svg>
        </li>
      </ul>
    </>
  )
}

interface StripProps {
  readonly lane: AnswerLane
  /** Where the lines across are. */
  readonly xs: readonly number[]
  readonly xOf: (answer: Answer) => number
  readonly look: RowLook
}

/** One lane: the mark of each answer at its value, those of the same place stacked. */
function Strip({ lane: { answers, who }, xs, xOf, look }: StripProps) {
  const heights = stackHeights(answers.map((answer) => Math.round(xOf(answer))))
  const base = SIZE.lane - SIZE.mark / 2 - 2
  const step = Math.min(SIZE.mark, (base - SIZE.mark / 2) / Math.max(1, ...heights))
  return (
    <svg viewBox={`0 0 ${SIZE.width} ${SIZE.lane}`} aria-hidden="true">
      {xs.map((x) => (
        <path key={x} className={styles.grid} d={`M${x} 0V${SIZE.lane}`} />
      ))}
      <path className={styles.base} d={`M0 ${SIZE.lane - 0.5}H${SIZE.width}`} />
      {answers.map((answer, i) => (
        <g
          key={`${answer.link.from} ${answer.link.to} ${answer.link.rel}`}
          className={glyph.glyph}
          data-tone={look.toneOf(answer.link.to)}
          data-hollow={who === 'denied'}
          transform={`translate(${xOf(answer)} ${base - (heights[i] ?? 0) * step}) scale(${SIZE.mark / 20})`}
        >
          <path className={glyph.shape} d={SHAPES[look.shapeOf(answer.link.to)]} />
          {who === 'denied' && <path className={glyph.slash} d={SLASH} />}
        </g>
      ))}
    </svg>
  )
}

function laneText(
  { who, answers }: AnswerLane,
  { measureOf, say }: AnswerMeasure,
  words: Catalogues['analysis']['answers'],
  voices: Catalogues['screen']['voices'],
): string {
  const values = answers.map((answer) => measureOf(answer) ?? 0)
  return words.lane(
    who === 'denied' ? words.denied : voices[who],
    answers.length,
    say(medianOf(values) ?? 0),
    say(Math.min(...values)),
    say(Math.max(...values)),
  )
}
