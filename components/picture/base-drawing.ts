import type { FeatureCollection, Geometry } from 'geojson'
import { type Fineness, layerPath } from '@/geo/scene/map/layer-path'
import type { MapFrame } from '@/geo/scene/map/map-frame'
import type { Palette } from './palette'
import type { PictureBase } from './picture-subject'
import { type SvgAttributes, type SvgElement, svg } from './svg-element'

/** Steps of a path to a unit of the picture: the lines of the base map are this fine. */
const FINENESS = 5

const finenessOf = ({ unitsPerKm }: MapFrame): Fineness => ({
  stepsPerPixel: FINENESS,
  leastSteps: unitsPerKm * FINENESS < 2.5 ? 10 : 5,
})

/** Zooms from which more is drawn, as on the screen. */
const MINOR_RIVERS_ZOOM = 7.5
const GOVERNORATES_ZOOM = 5.5

/** Land, water and lines. */
export function baseDrawing(
  base: PictureBase,
  frame: MapFrame,
  palette: Palette,
  withGovernorates: boolean,
): SvgElement {
  const { land, neighbours, water, river, border } = palette
  const isApart = base.countries.features.length > 0
  const majorRivers = only(base.rivers, ({ rank }) => rank === 'major')
  const minorRivers = only(base.rivers, ({ rank }) => rank === 'minor')
  const borders = (kind: string) => only(base.borders, (properties) => properties.kind === kind)
  const line = (collection: FeatureCollection, stroke: string, width: number, more = {}) =>
    layer(collection, frame, {
      fill: 'none',
      stroke,
      'stroke-width': width * FINENESS,
      'stroke-linejoin': 'round',
      ...more,
    })
  return svg('g', { 'aria-hidden': 'true' }, [
    svg('rect', { width: frame.width, height: frame.height, fill: water }),
    svg('g', { transform: `scale(${1 / FINENESS})` }, [
      ...layer(base.land, frame, { fill: isApart ? neighbours : land, 'fill-rule': 'evenodd' }),
      ...layer(base.countries, frame, { fill: land, 'fill-rule': 'evenodd' }),
      ...(frame.zoom >= MINOR_RIVERS_ZOOM ? line(minorRivers, river, 0.9) : []),
      ...line(majorRivers, river, 1.3),
      ...line(base.lakes, river, 0.75, { fill: water, 'fill-rule': 'evenodd' }),
      ...(withGovernorates && frame.zoom >= GOVERNORATES_ZOOM
        ? line(borders('governorate'), border, 0.7, { 'stroke-opacity': 0.45 })
        : []),
      ...line(borders('country'), border, 1.2, { 'stroke-dasharray': dashes(7, 3, 1.5, 3) }),
      ...line(borders('disputed'), border, 1.2, { 'stroke-dasharray': dashes(3, 3) }),
    ]),
  ])
}

const dashes = (...lengths: number[]) => lengths.map((length) => length * FINENESS).join(' ')

function layer(
  collection: FeatureCollection,
  frame: MapFrame,
  attributes: SvgAttributes,
): SvgElement[] {
  const d = layerPath(collection, frame, finenessOf(frame))
  return d ? [svg('path', { ...attributes, d })] : []
}

const only = <P>(
  { type, features }: FeatureCollection<Geometry, P>,
  isWanted: (properties: P) => boolean,
): FeatureCollection<Geometry, P> => ({
  type,
  features: features.filter(({ properties }) => isWanted(properties)),
})
