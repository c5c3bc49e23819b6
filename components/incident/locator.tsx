import glyph from '@/components/glyph/glyph.module.css'
import { SHAPES, SLASH } from '@/components/glyph/shapes'
import { useMessages } from '@/components/messages/use-messages'
import { HEIGHT, type LocatorMap, WIDTH } from '@/geo/scene/locator-map'
import type { Look } from '@/geo/table/look'
import styles from './locator.module.css'

interface LocatorProps {
  readonly map: LocatorMap
  readonly look: Look
  readonly place: string
}

/** A small map of where it was: the glyph, or the area within which it was. */
export function Locator({ map, look, place }: LocatorProps) {
  const messages = useMessages('screen')
  const words = useMessages('record').incident
  const { shape, tone, isHollow } = look
  return (
    <figure className={styles.figure} data-tone={tone}>
      <svg
        className={styles.map}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={map.area ? words.locatorArea(place) : words.locator(place)}
      >
        <path className={map.countries === null ? styles.land : styles.neighbours} d={map.land} />
        {map.countries && <path className={styles.land} d={map.countries} />}
        <path className={styles.governorates} d={map.governorates} />
        <path className={styles.rivers} d={map.rivers} />
        <path className={styles.lakes} d={map.lakes} />
        <path className={styles.borders} d={map.borders} />
        {map.area && <path className={styles.area} d={map.area} />}
        {map.radius !== null &&
          map.points.map(([x, y]) => (
            <circle key={`${x} ${y}`} className={styles.area} cx={x} cy={y} r={map.radius ?? 0} />
          ))}
        {map.names.map(({ x, y, text, isBefore }) => (
          <g key={`${x} ${y}`}>
            <circle className={styles.dot} cx={x} cy={y} r={4} />
            <text
              className={styles.name}
              x={isBefore ? x - 10 : x + 10}
              y={y + 8}
              textAnchor={isBefore ? 'end' : 'start'}
            >
              {text}
            </text>
          </g>
        ))}
        {map.points.map(([x, y]) => (
          <g
            key={`${x} ${y}`}
            className={glyph.glyph}
            data-tone={tone}
            data-hollow={isHollow}
            transform={`translate(${x} ${y}) scale(2.2)`}
          >
            <path className={glyph.halo} d={SHAPES[shape]} />
            <path className={glyph.shape} d={SHAPES[shape]} />
            {isHollow && <path className={glyph.slash} d={SLASH} />}
          </g>
        ))}
        <Scale {...map.scale} />
      </svg>
      <figcaption className={styles.credit}>{messages.map.credit}</figcaption>
    </figure>
  )
}

function Scale({ km, length }: LocatorMap['scale']) {
  const recordMessages = useMessages('record')
  const [x, y] = [24, HEIGHT - 24]
  return (
    <g>
      <path className={styles.scale} d={`M${x} ${y - 10}v10h${length}v-10`} />
      <text className={styles.name} x={x + 8} y={y - 8}>
        {recordMessages.incident.km(km)}
      </text>
    </g>
  )
}
