import { type DatasetFacts, toneOf } from '@/components/dataset-facts'
import glyph from '@/components/glyph/glyph.module.css'
import { SHAPES, SLASH } from '@/components/glyph/shapes'
import { analysisEn } from '@/components/messages/analysis-en'
import { messages } from '@/components/messages/messages'
import { type Answer, medianOf } from '@/geo/answers'
import type { IncidentTable } from '@/geo/table'
import { ACTS } from '@/geo/vocabulary'
import styles from './answers.module.css'
import { type LagLane, lagLanes, stackHeights } from './lag-lanes'
import { DAY_TICKS, logScale, ticksOf } from './log-scale'

interface LagChartProps {
  readonly table: IncidentTable
  readonly facts: DatasetFacts
  readonly answers: readonly Answer[]
}

const PLOT = { left: 10, width: 320, lane: 34, axis: 18 } as const
const MARK = 11

/** Days until the answer, a strip for each kind of voice; the words beside it say the same. */
export function LagChart({ table, facts, answers }: LagChartProps) {
  const words = analysisEn.answers
  const lanes = lagLanes(answers)
  const most = Math.max(1, ...answers.map(({ leastDays }) => leastDays))
  const scale = logScale(most * 1.1, PLOT.width - MARK)
  const xOf = (days: number) => PLOT.left + MARK / 2 + scale.lengthOf(days)
  const height = lanes.length * PLOT.lane
  return (
    <>
      <h3>{words.chartTitle}</h3>
      <div className={styles.lags}>
        <ul>
          {lanes.map((lane) => (
            <li key={lane.who}>{laneText(lane)}</li>
          ))}
        </ul>
        <svg
          viewBox={`0 0 ${PLOT.left * 2 + PLOT.width} ${height + PLOT.axis}`}
          role="img"
          aria-label={words.chart(lanes.map(laneText))}
        >
          {ticksOf(scale, DAY_TICKS, 22).map((days) => (
            <g key={days}>
              <path className={styles.grid} d={`M${xOf(days)} 0V${height}`} />
              <text className={styles.tick} x={xOf(days)} y={height + 12}>
                {days}
              </text>
            </g>
          ))}
          <text className={styles.unit} x={PLOT.left * 2 + PLOT.width} y={height + 12}>
            {words.days}
          </text>
          {lanes.map((lane, i) => (
            <Lane key={lane.who} lane={lane} top={i * PLOT.lane} xOf={xOf} {...{ table, facts }} />
          ))}
        </svg>
      </div>
    </>
  )
}

interface LaneProps {
  readonly lane: LagLane
  readonly top: number
  readonly xOf: (days: number) => number
  readonly table: IncidentTable
  readonly facts: DatasetFacts
}

function Lane({ lane, top, xOf, table, facts }: LaneProps) {
  const { answers, who } = lane
  const heights = stackHeights(answers.map(({ leastDays }) => leastDays))
  const step = Math.min(8, (PLOT.lane - MARK - 4) / Math.max(1, ...heights))
  const base = top + PLOT.lane - MARK / 2 - 2
  return (
    <g>
      <path className={styles.base} d={`M${PLOT.left} ${top + PLOT.lane}h${PLOT.width}`} />
      {answers.map(({ link, leastDays }, i) => (
        <g
          key={`${link.from} ${link.to} ${link.rel}`}
          className={glyph.glyph}
          data-tone={toneOf(facts.targets, table.data.targets[table.target[link.to] ?? 0] ?? '')}
          data-hollow={who === 'denied'}
          transform={`translate(${xOf(leastDays)} ${base - (heights[i] ?? 0) * step}) scale(${MARK / 20})`}
        >
          <path className={glyph.shape} d={SHAPES[ACTS[table.act[link.to] ?? 0] ?? 'other']} />
          {who === 'denied' && <path className={glyph.slash} d={SLASH} />}
        </g>
      ))}
    </g>
  )
}

function laneText({ who, answers }: LagLane): string {
  const words = analysisEn.answers
  const lags = answers.map(({ leastDays }) => leastDays)
  return words.lane(
    who === 'denied' ? words.denied : messages.voices[who],
    answers.length,
    medianOf(lags) ?? 0,
    Math.min(...lags),
    Math.max(...lags),
  )
}
