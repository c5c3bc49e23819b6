import { createPortal } from 'react-dom'
import { lazyPart } from '@/components/parts/lazy-part'
import type { OnLight } from '@/components/state/lit'
import { labelCounts } from '@/geo/scene/map/cluster-outlines'
import type { MapFrame } from '@/geo/scene/map/map-frame'
import type { NameInput } from '@/geo/scene/map/map-names'
import type { MapSubject } from '@/geo/scene/map/map-scene'
import controls from './controls.module.css'
import type { MarkLook } from './mark-element'
import type { ListedCluster } from './mark-list'
import { ScaleBar } from './scale-bar'
import type { ChosenMark } from './use-chosen-mark'
import type { InsetState } from './use-inset'

/** Fetched where a place hides incidents, and when a list of several is first wanted. */
const InsetMap = lazyPart(() => import('./inset-map'), {
  name: 'inset',
  floats: true,
  pending: null,
})
const MarkList = lazyPart(() => import('./mark-list'), { name: 'stack', floats: true })

interface OverMapProps {
  /** The element round the map, which has its size. */
  readonly region: HTMLElement | null
  readonly frame: MapFrame
  readonly subject: MapSubject
  readonly look: MarkLook
  readonly chosen: ChosenMark
  readonly insetState: InsetState
  readonly nameInput: NameInput
  readonly withNames: boolean
  /** Codes of the countries that are lighter than the others. */
  readonly countries: readonly string[]
  readonly selectedCluster: number | null
  readonly onSelect: (row: number) => void
  readonly onSelectCluster: (label: number) => void
  readonly onLight: OnLight
  /** Called when what lies over the map was laid out anew. */
  readonly onLaidOut: () => void
}

/** What lies over the map and does not move with it: the scale, the inset, and the list of a mark. */
export function OverMap(props: OverMapProps) {
  const { region, frame, subject, look, chosen, insetState, onSelectCluster, onLight } = props
  const { inset, isOpen, corner, setOpen, toNextCorner } = insetState
  const { messages } = look
  if (!region) return null
  return createPortal(
    <>
      <div className={controls.scale}>
        <ScaleBar frame={frame} km={messages.km} />
      </div>
      {inset && isOpen && (
        <InsetMap
          inset={inset}
          subject={subject}
          look={look}
          nameInput={props.nameInput}
          corner={corner}
          countries={props.countries}
          withNames={props.withNames}
          selectedCluster={props.selectedCluster}
          messages={messages}
          onMove={toNextCorner}
          onClose={() => setOpen(false)}
          onActivate={(mark, element) =>
            chosen.choose(mark, middleIn(region, element), () => element.focus())
          }
          onSelectCluster={onSelectCluster}
          onLight={onLight}
          onLaidOut={props.onLaidOut}
        />
      )}
      {inset && !isOpen && (
        <button
          type="button"
          className={controls.opener}
          data-over-map
          onClick={() => setOpen(true)}
        >
          {messages.inset.open(inset.name)}
        </button>
      )}
      {chosen.list && (
        <MarkList
          key={chosen.list.title}
          title={chosen.list.title}
          rows={chosen.list.rows}
          at={chosen.list.at}
          clusters={clustersOf(subject, chosen.list.rows, look)}
          look={look}
          onSelect={props.onSelect}
          onSelectCluster={onSelectCluster}
          onLight={onLight}
          onClose={chosen.close}
        />
      )}
    </>,
    region,
  )
}

/** The clusters that some rows are in. */
function clustersOf(
  { clusters }: MapSubject,
  rows: readonly number[],
  { messages }: MarkLook,
): ListedCluster[] {
  if (!clusters) return []
  const { proximity, outlines, placeOf } = clusters
  const counts = labelCounts(proximity.labels, rows)
  return outlines
    .filter(({ label }) => counts.has(label))
    .map(({ label, size, places }) => ({
      label,
      name: messages.cluster(size, places, placeOf(label)),
    }))
}

/** The middle of an element in pixels of another that is laid out round it. */
function middleIn(region: Element, element: Element) {
  const [outer, box] = [region.getBoundingClientRect(), element.getBoundingClientRect()]
  return { x: box.x + box.width / 2 - outer.x, y: box.y + box.height / 2 - outer.y }
}
