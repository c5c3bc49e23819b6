import { useMemo } from 'react'
import { inEm } from '@/components/text/text-size'
import { arcShape } from '@/geo/scene/map/arc-shape'
import type { ClusterOutline } from '@/geo/scene/map/cluster-outlines'
import { type Fineness, layerPath } from '@/geo/scene/map/layer-path'
import type { LinkArc } from '@/geo/scene/map/link-arcs'
import { type MapFrame, pixelPath, pixelsOf } from '@/geo/scene/map/map-frame'
import type { MapScene } from '@/geo/scene/map/map-scene'
import type { RowLink } from '@/geo/table/table'
import ground from './base-map.module.css'
import type { BasemapFile } from './basemap-files'
import styles from './inset-map.module.css'
import links from './links.module.css'
import type { MarkLook } from './mark-element'
import shapes from './shapes.module.css'
import { useBasemap, useCountries } from './use-basemap'

const FINENESS: Fineness = { stepsPerPixel: 2, leastSteps: 3 }

const ignore = () => undefined

interface InsetGroundProps {
  readonly scene: MapScene
  readonly look: MarkLook
  readonly countries: readonly string[]
  readonly selectedCluster: number | null
}

/** What lies below the marks of an inset: the base map, outlines of clusters and answers. */
export function InsetGround({ scene, look, countries, selectedCluster }: InsetGroundProps) {
  const { frame, arcs, clusters } = scene
  const { width, height } = frame
  return (
    <svg
      className={styles.ground}
      viewBox={`0 0 ${width} ${height}`}
      width={inEm(width)}
      height={inEm(height)}
      aria-hidden="true"
    >
      <g transform={`scale(${1 / FINENESS.stepsPerPixel})`} className={styles.base}>
        <BaseLayer
          file="land"
          frame={frame}
          className={countries.length > 0 ? ground.neighbours : ground.land}
        />
        <CountryLayer countries={countries} frame={frame} />
        <BaseLayer file="lakes" frame={frame} className={ground.lakes} />
        <BaseLayer file="rivers" frame={frame} className={ground.major} />
        <BaseLayer file="borders" frame={frame} className={ground.governorate} />
      </g>
      {arcs.map((arc) => (
        <Arc key={arc.key} arc={arc} look={look} />
      ))}
      {clusters.map((cluster) => (
        <Outline
          key={cluster.label}
          cluster={cluster}
          frame={frame}
          isSelected={cluster.label === selectedCluster}
        />
      ))}
    </svg>
  )
}

interface FrameProps {
  readonly frame: MapFrame
}

interface BaseLayerProps extends FrameProps {
  readonly file: BasemapFile
  readonly className: string | undefined
}

function BaseLayer({ file, frame, className }: BaseLayerProps) {
  const data = useBasemap(file, true, ignore)
  const d = useMemo(() => (data ? layerPath(data, frame, FINENESS) : ''), [data, frame])
  return <path d={d} className={className} />
}

function CountryLayer({ countries, frame }: Pick<InsetGroundProps, 'countries'> & FrameProps) {
  const data = useCountries(countries)
  const d = useMemo(() => (data ? layerPath(data, frame, FINENESS) : ''), [data, frame])
  return <path d={d} className={ground.countries} />
}

function Arc({ arc: { link, from, to, points }, look }: { arc: LinkArc; look: MarkLook }) {
  const { lit, litLink, selected, chainRows } = look
  const { line, head, middle } = arcShape(points)
  const isIn = (rows: readonly number[]) => rows.includes(from) || rows.includes(to)
  const followed = chainRows === null ? null : isBetween(chainRows, link)
  const isPointed = litLink ? link === litLink : isIn(lit)
  const isStrong = isPointed || (followed ?? isIn(selected))
  const state = { 'data-lit': isStrong, 'data-dimmed': followed === false }
  const isDenied = link.rel === 'denied-response-to'
  return (
    <g className={styles.arc} data-tone={look.toneOf(link.to)}>
      <path d={line} className={`${links.link} ${links[link.voice]}`} {...state} />
      {head && <path d={head} className={`${links.head} ${links.tip}`} {...state} />}
      {isDenied && (
        <path
          d={`M${middle.x - 5} ${middle.y - 5}l10 10m0-10l-10 10`}
          className={links.link}
          {...state}
        />
      )}
    </g>
  )
}

const isBetween = (rows: ReadonlySet<number>, { from, to }: RowLink) =>
  rows.has(from) && rows.has(to)

interface OutlineProps {
  readonly cluster: ClusterOutline
  readonly frame: MapFrame
  readonly isSelected: boolean
}

function Outline({ cluster: { polygon, at, radius }, frame, isSelected }: OutlineProps) {
  const look = { className: `${shapes.hull} ${styles.hull}`, 'data-selected': isSelected }
  if (radius !== null) return <circle cx={at.x} cy={at.y} r={radius} {...look} />
  const rings = polygon.geometry.coordinates
  return <path d={rings.map((ring) => pixelPath(pixelsOf(frame, ring), true)).join('')} {...look} />
}
