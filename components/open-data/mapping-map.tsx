import { useEffect, useMemo, useState } from 'react'
import { type BasemapFiles, loadBasemap } from '@/components/map/basemap-files'
import { useMessages } from '@/components/messages/use-messages'
import { frameOf, HEIGHT, WIDTH } from '@/geo/scene/locator-map/frame'
import { layerPath } from '@/geo/scene/map/layer-path'
import { type MapFrame, pixelOf } from '@/geo/scene/map/map-frame'
import { boundsOf, type Position } from '@/geo/space/position'
import styles from './mapping-map.module.css'

const FINENESS = { stepsPerPixel: 1, leastSteps: 8 }

/** Where the first rows of a file would be, on the built-in map; a picture of what the table beside it says. */
export default function MappingMap({ points }: { readonly points: readonly Position[] }) {
  const words = useMessages('openData').mapping
  const bounds = useMemo(() => boundsOf(points), [points])
  const frame = useMemo(() => bounds && frameOf(bounds), [bounds])
  const ground = useGround(frame)
  if (!frame) return null
  return (
    <svg
      className={styles.map}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={words.map(points.length)}
    >
      {ground && (
        <>
          <path className={styles.land} d={ground.land} />
          <path className={styles.borders} d={ground.borders} />
        </>
      )}
      {points.map((point) => {
        const { x, y } = pixelOf(frame, point)
        return <circle key={point.join()} className={styles.point} cx={x} cy={y} r={9} />
      })}
    </svg>
  )
}

/** Land and borders as paths; null until they are here, and where they do not come the points stand alone. */
function useGround(frame: MapFrame | null) {
  const [layers, setLayers] = useState<Pick<BasemapFiles, 'land' | 'borders'> | null>(null)
  useEffect(() => {
    let isOver = false
    Promise.all([loadBasemap('land'), loadBasemap('borders')]).then(
      ([land, borders]) => isOver || setLayers({ land, borders }),
      () => undefined,
    )
    return () => {
      isOver = true
    }
  }, [])
  return useMemo(
    () =>
      layers &&
      frame && {
        land: layerPath(layers.land, frame, FINENESS),
        borders: layerPath(layers.borders, frame, FINENESS),
      },
    [layers, frame],
  )
}
