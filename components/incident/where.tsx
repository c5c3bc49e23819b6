import { Fragment } from 'react'
import type { Catalogues } from '@/components/messages/catalogues'
import { useMessages } from '@/components/messages/use-messages'
import type { IncidentDetail } from '@/geo/record/detail'
import type { Location } from '@/geo/record/incident'
import { pointerTest, repeatedOnly } from '@/geo/record/pointer'
import type { Place } from '@/geo/record/schema'
import type { Position } from '@/geo/space/position'
import { PLACE_PRECISIONS, type PlacePrecision } from '@/geo/vocabulary'
import styles from './incident.module.css'
import { RepeatedNote } from './repeated-note'
import { SourceName, sourceFinder } from './source-name'

type Words = Catalogues['record']['incident']

/** Where: the place, how closely it is known, what its point stands for, and other places with who says so. */
export function Where({ detail, isOpen }: { detail: IncidentDetail; isOpen: boolean }) {
  const recordMessages = useMessages('record')
  const messages = useMessages('screen')
  const { record, location, children } = detail
  const { place } = location
  const words = recordMessages.incident
  const notes = [record.place.note, place.note].filter((note) => note !== undefined)
  return (
    <>
      <p>
        {place.name}
        {place.admin1[0] && place.admin1[0].name !== place.name && `, ${place.admin1[0].name}`}{' '}
        {place.nameAr && (
          <span lang="ar" dir="rtl">
            {place.nameAr}
          </span>
        )}{' '}
        <span className={styles.soft}>
          ({recordMessages.roles[record.place.role]}; {messages.withins[location.within]})
        </span>
      </p>
      <details open={isOpen}>
        <summary>{words.aboutPlace}</summary>
        <p className={styles.soft}>{pointText(location, children.length > 0, words)}</p>
        <Governorates place={place} />
        <PlaceSources sources={detail.placeSources} />
        {notes.map((note) => (
          <p key={note} className={styles.soft}>
            {note}
          </p>
        ))}
        <OtherPlaces detail={detail} />
      </details>
    </>
  )
}

function pointText(
  { place, position, within, precision }: Location,
  isParent: boolean,
  words: Words,
): string {
  if (isParent) return words.partsAreDrawn
  if (within === 'governorate' && place.area) return words.onlyArea(place.name)
  if (!position) return words.notOnMap
  const point = coordinates(position, precision, words)
  return `${words.denotes(place.denotes, place.source)} ${point}`
}

/** Decimals of a degree that a precision can bear: a hundred metres for a site, a kilometre for the rest. */
function coordinates([lon, lat]: Position, precision: PlacePrecision, words: Words): string {
  const decimals = precision === 'P1' ? 4 : precision === 'P2' ? 3 : 2
  return words.coordinates(lon, lat, decimals)
}

/** The governorate by who says so, where they do not agree. */
function Governorates({ place: { admin1 } }: { place: Place }) {
  const words = useMessages('record').incident
  const messages = useMessages('screen')
  const names = [...new Set(admin1.map(({ name }) => name))]
  if (names.length < 2) return null
  const said = names.map((name) =>
    words.saysWho(
      name,
      messages.listed(admin1.flatMap((admin) => (admin.name === name ? admin.by : []))),
    ),
  )
  return (
    <p className={styles.soft}>
      {words.governorates}: {said.join('; ')}
    </p>
  )
}

function PlaceSources({ sources }: { sources: IncidentDetail['placeSources'] }) {
  const recordMessages = useMessages('record')
  if (sources.length === 0) return null
  return (
    <p className={styles.soft}>
      {recordMessages.incident.readAbout}:{' '}
      {sources.map((source, at) => (
        <Fragment key={source.id}>
          {at > 0 && ', '}
          <SourceName source={source} id={source.id} />
        </Fragment>
      ))}
    </p>
  )
}

function OtherPlaces({ detail: { record, sources } }: { detail: IncidentDetail }) {
  const recordMessages = useMessages('record')
  const messages = useMessages('screen')
  if (record.otherPlaces.length === 0) return null
  const find = sourceFinder(sources)
  const repeated = repeatedOnly(record, pointerTest({ get: find }))
  return (
    <div className={styles.soft}>
      {recordMessages.incident.otherPlaces}
      <ul className={styles.dots}>
        {record.otherPlaces.map((other) => {
          const { name, role, by, source, precision } = other
          return (
            <li key={`${name} ${by} ${source}`}>
              {recordMessages.roles[role]}: {name} ({by},{' '}
              <SourceName source={find(source)} id={source} />;{' '}
              {messages.withins[PLACE_PRECISIONS[precision].within]})
              <RepeatedNote isShown={repeated.has(other)} />
            </li>
          )
        })}
      </ul>
    </div>
  )
}
