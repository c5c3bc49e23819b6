import { useEffectEvent, useLayoutEffect, useMemo } from 'react'
import { Glyph } from '@/components/glyph/glyph'
import type { MapMessages } from '@/components/messages/map-messages'
import { litRows, NOTHING_LIT, type OnLight } from '@/components/state/lit'
import { inRem } from '@/components/text/text-size'
import type { ClusterOutline } from '@/geo/scene/map/cluster-outlines'
import type { Inset } from '@/geo/scene/map/inset'
import type { Corner } from '@/geo/scene/map/inset-corner'
import type { MapMark } from '@/geo/scene/map/map-mark'
import { clusterKey, mapNames, type NameInput } from '@/geo/scene/map/map-names'
import { APART_PX, type MapSubject, mapScene } from '@/geo/scene/map/map-scene'
import type { PlacedName } from '@/geo/scene/map/name-type'
import type { Pixel } from '@/geo/scene/map/pixel'
import { SIGN_ROW, type SignRows, signRows } from '@/geo/scene/map/sign-rows'
import { Icon } from './icon'
import { InsetGround } from './inset-ground'
import styles from './inset-map.module.css'
import { drawMark, MARK_CLASS, type MarkLook } from './mark-element'
import names from './names.module.css'
import { ScaleBar } from './scale-bar'
import { useRoving } from './use-roving'

interface InsetMapProps {
  readonly inset: Inset
  readonly subject: MapSubject
  readonly look: MarkLook
  readonly nameInput: NameInput
  readonly corner: Corner
  /** Codes of the countries that are lighter than the others. */
  readonly countries: readonly string[]
  readonly withNames: boolean
  readonly selectedCluster: number | null
  readonly messages: MapMessages
  readonly onMove: () => void
  readonly onClose: () => void
  /** A mark was chosen: where it is in the inset's box of the map, and what hands the focus back to it. */
  readonly onActivate: (mark: MapMark, element: HTMLElement) => void
  readonly onSelectCluster: (label: number) => void
  readonly onLight: OnLight
  /** Called when it has its size and place. */
  readonly onLaidOut: () => void
}

/** A dense place of the map, enlarged beside it, with marks and labels that answer as the map's do. */
export default function InsetMap(props: InsetMapProps) {
  const { inset, subject, look, nameInput, corner, withNames, messages } = props
  const { frame, name, times, rows } = inset
  const scene = useMemo(() => mapScene(subject, frame, APART_PX.fine), [subject, frame])
  const inside = useMemo(() => {
    const isIn = ({ at }: { at: Pixel }) =>
      at.x > 0 && at.x < frame.width && at.y > 0 && at.y < frame.height
    return { ...scene, marks: scene.marks.filter(isIn), clusters: scene.clusters.filter(isIn) }
  }, [scene, frame])
  const written = useMemo(
    () =>
      withNames ? mapNames(inside, { ...nameInput, covered: [], inset: null, beyond: 0 }) : [],
    [inside, nameInput, withNames],
  )
  const { toneOf, shapeOf, isHollow, chainRows } = look
  const { open, steps, measure } = nameInput
  // Beside a chain they would say what is dimmed.
  const withSigns = withNames && chainRows === null
  const signs = useMemo(
    () =>
      withSigns
        ? signRows(inside, written, { look: { toneOf, shapeOf, isHollow }, open, steps, measure })
        : [],
    [inside, written, toneOf, shapeOf, isHollow, open, steps, measure, withSigns],
  )
  const tell = useEffectEvent(props.onLaidOut)
  useLayoutEffect(
    function tellPlace() {
      if (inset && corner) tell()
      return () => tell()
    },
    [inset, corner],
  )
  return (
    <section
      className={styles.inset}
      data-corner={corner}
      data-over-map
      aria-label={messages.inset.name(name)}
      style={{ inlineSize: `calc(${inRem(frame.width)} + 2px)` }}
    >
      <header className={styles.head}>
        <strong dir="auto">{messages.inset.title(name, times)}</strong>
        <span>{messages.inset.count(rows.length)}</span>
        <ScaleBar frame={frame} longest={64} km={messages.km} />
        <button
          type="button"
          title={messages.inset.move}
          aria-label={messages.inset.move}
          onClick={props.onMove}
        >
          <Icon name="move" />
        </button>
        <button
          type="button"
          title={messages.inset.close}
          aria-label={messages.inset.close}
          onClick={props.onClose}
        >
          <Icon name="close" />
        </button>
      </header>
      <div className={styles.body} style={{ blockSize: inRem(frame.height) }} dir="ltr">
        <InsetGround
          scene={scene}
          look={look}
          countries={props.countries}
          selectedCluster={props.selectedCluster}
        />
        {written
          .filter(({ kind }) => kind !== 'cluster')
          .map((each) => (
            <InsetName key={each.key} name={each} />
          ))}
        {signs.map((each) => (
          <InsetSigns key={each.key} signs={each} />
        ))}
        <InsetMarks {...props} marks={inside.marks} />
        <ClusterLabels {...props} clusters={inside.clusters} names={written} />
      </div>
    </section>
  )
}

const placeOf = ({ left, top }: PlacedName['box']) => ({
  left: inRem(Math.round(left)),
  top: inRem(Math.round(top)),
})

function InsetName({ name: { kind, text, at, box } }: { name: PlacedName }) {
  return (
    <div
      className={`${names.name} ${names[kind]}`}
      data-side={box.left < at.x ? 'left' : 'right'}
      style={placeOf(box)}
      aria-hidden="true"
    >
      {text}
    </div>
  )
}

/** What a mark stands for; the list that it opens says it in words. */
function InsetSigns({ signs: { lines, box } }: { signs: SignRows }) {
  return (
    <div className={names.name} style={placeOf(box)} aria-hidden="true">
      {lines.map((line, i) => (
        <div key={String(i)} className={names.signs}>
          {line.map(({ shape, tone, isHollow, count }) => (
            <span key={`${shape} ${tone} ${isHollow}`}>
              <Glyph act={shape} tone={tone} hollow={isHollow} size={SIGN_ROW.glyph} />
              {count}
            </span>
          ))}
        </div>
      ))}
    </div>
  )
}

interface ClusterLabelsProps extends InsetMapProps {
  readonly clusters: readonly ClusterOutline[]
  readonly names: readonly PlacedName[]
}

/** The labels of clusters as buttons, one stop of the Tab key. */
function ClusterLabels({ clusters, ...props }: ClusterLabelsProps) {
  const [host, roving] = useRoving()
  useLayoutEffect(
    function refresh() {
      if (clusters && props.names) roving.current?.refresh()
    },
    [clusters, props.names, roving],
  )
  return (
    <div ref={host}>
      {clusters.map((cluster) => (
        <ClusterLabel key={cluster.label} {...props} cluster={cluster} />
      ))}
    </div>
  )
}

interface ClusterLabelProps extends InsetMapProps {
  readonly cluster: ClusterOutline
  readonly names: readonly PlacedName[]
}

function ClusterLabel(props: ClusterLabelProps) {
  const { cluster, messages, selectedCluster, onSelectCluster } = props
  const { label, size, places, place } = cluster
  const found = props.names.find(({ key }) => key === clusterKey(label))
  if (!found) return null
  return (
    <button
      type="button"
      className={`${names.name} ${names.cluster}`}
      style={placeOf(found.box)}
      aria-label={messages.cluster(size, places, place)}
      aria-pressed={label === selectedCluster}
      onClick={() => onSelectCluster(label)}
    >
      {found.text}
    </button>
  )
}

/** The marks of an inset as buttons, one stop of the Tab key. */
function InsetMarks({
  marks,
  look,
  onActivate,
  onLight,
}: InsetMapProps & { marks: readonly MapMark[] }) {
  const [host, roving] = useRoving()
  const activate = useEffectEvent(onActivate)
  const light = useEffectEvent((mark: MapMark | null) =>
    onLight(mark ? litRows(mark.rows) : NOTHING_LIT),
  )
  useLayoutEffect(
    function drawMarks() {
      const parent = host.current
      if (!parent) return
      const known = new Map(
        [...parent.querySelectorAll<HTMLElement>('[data-key]')].map((each) => [
          each.dataset.key,
          each,
        ]),
      )
      for (const mark of marks) {
        const element = known.get(mark.key) ?? document.createElement('button')
        known.delete(mark.key)
        element.className = `${MARK_CLASS} ${styles.mark}`
        drawMark(element, mark, look)
        element.style.left = inRem(mark.at.x)
        element.style.top = inRem(mark.at.y)
        element.onclick = () => activate(mark, element)
        element.onpointerenter = () => light(mark)
        element.onfocus = () => light(mark)
        element.onpointerleave = () => light(null)
        element.onblur = () => light(null)
        if (!element.parentElement) parent.append(element)
      }
      for (const element of known.values()) element.remove()
      roving.current?.refresh()
    },
    [marks, look, host, roving],
  )
  return <div ref={host} />
}
