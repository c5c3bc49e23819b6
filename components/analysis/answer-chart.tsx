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

const SIZE = { width: 360, lane: 36, axis: 16, margin: 10, mark: 11 } as const

/** Days until the answer, a strip for each kind of voice with the same in words beside it. */
export function LagChart({ table, facts, answers }: LagChartProps) {
  const words = analysisEn.answers
  const most = Math.max(1, ...answers.map(({ leastDays }) => leastDays))
  const scale = logScale(most * 1.1, SIZE.width - 2 * SIZE.margin - 20)
  const xOf = (days: number) => SIZE.margin + scale.lengthOf(days)
  const ticks = ticksOf(scale, DAY_TICKS, 22)
  return (
    <>
      <h3>{words.chartTitle}</h3>
      <ul className={styles.lags}>
        {lagLanes(answers).map((lane) => (
          <li key={lane.who}>
            <span>{laneText(lane)}</span>
            <Strip lane={lane} ticks={ticks} xOf={xOf} table={table} facts={facts} />
          </li>
        ))}
        <li aria-hidden="true">
          <span />
          <svg viewBox={`0 0 ${SIZE.width} ${SIZE.axis}`} aria-hidden="true">
            {ticks.map((days) => (
              <text key={days} className={styles.tick} x={xOf(days)} y={11}>
                {days}
              </text>
            ))}
            <text className={styles.unit} x={SIZE.width} y={11}>
              {words.days}
            </text>
          </svg>
        </li>
      </ul>
    </>
  )
}

interface StripProps {
  readonly lane: LagLane
  readonly ticks: readonly number[]
  readonly xOf: (days: number) => number
  readonly table: IncidentTable
  readonly facts: DatasetFacts
}

/** One lane: the mark of each answer at the days it took, those of the same number stacked. */
function Strip({ lane: { answers, who }, ticks, xOf, table, facts }: StripProps) {
  const heights = stackHeights(answers.map(({ leastDays }) => leastDays))
  const base = SIZE.lane - SIZE.mark / 2 - 2
  const step = Math.min(SIZE.mark, (base - SIZE.mark / 2) / Math.max(1, ...heights))
  return (
    <svg viewBox={`0 0 ${SIZE.width} ${SIZE.lane}`} aria-hidden="true">
      {ticks.map((days) => (
        <path key={days} className={styles.grid} d={`M${xOf(days)} 0V${SIZE.lane}`} />
      ))}
      <path className={styles.base} d={`M0 ${SIZE.lane - 0.5}H${SIZE.width}`} />
      {answers.map(({ link, leastDays }, i) => (
        <g
          key={`${link.from} ${link.to} ${link.rel}`}
          className={glyph.glyph}
          data-tone={toneOf(facts.targets, table.data.targets[table.target[link.to] ?? 0] ?? '')}
          data-hollow={who === 'denied'}
          transform={`translate(${xOf(leastDays)} ${base - (heights[i] ?? 0) * step}) scale(${SIZE.mark / 20})`}
        >
          <path className={glyph.shape} d={SHAPES[ACTS[table.act[link.to] ?? 0] ?? 'other']} />
          {who === 'denied' && <path className={glyph.slash} d={SLASH} />}
        </g>
      ))}
    </svg>
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
