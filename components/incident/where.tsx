import { Fragment } from 'react'
import { SourceName, sourceFinder } from '@/components/mention/source-name'
import { whereWords } from '@/components/mention/told-words'
import type { Catalogues } from '@/components/messages/catalogues'
import { useMessages } from '@/components/messages/use-messages'
import styles from '@/components/panel/panel.module.css'
import type { IncidentDetail } from '@/geo/record/detail'
import type { Location } from '@/geo/record/incident'
import { pointerTest, repeatedOnly } from '@/geo/record/pointer'
import type { Place } from '@/geo/record/schema'
import type { Position } from '@/geo/space/position'
import { PLACE_PRECISIONS, type PlacePrecision } from '@/geo/vocabulary'
import { RepeatedNote } from './repeated-note'

type Words = Catalogues['record']['incident']

/** Where, in a line: the place, how closely it is known, and its Arabic name. */
export function Where({ detail }: { detail: IncidentDetail }) {
  const record = useMessages('record')
  const screen = useMessages('screen')
  const { place, within } = whereWords(detail, { screen, record })
  const { nameAr } = detail.location.place
  return (
    <p className={styles.place}>
      <span>
        <span className={styles.strong} dir="auto">
          {place}
        </span>{' '}
        <span className={styles.soft}>{within}</span>
      </span>
      {nameAr && (
        <span lang="ar" dir="rtl">
          {nameAr}
        </span>
      )}
    </p>
  )
}

/** How the place is known: what its point stands for, who speaks of it, and other places with who says so. */
export function WhereDetails({ detail }: { detail: IncidentDetail }) {
  const recordMessages = useMessages('record')
  const messages = useMessages('screen')
  const { record, location, children } = detail
  const { place } = location
  const notes = [record.place.note, place.note].filter((note) => note !== undefined)
  return (
    <>
      <p className={styles.soft}>
        <span dir="auto">{place.name}</span>:{' '}
        {recordMessages.incident.kindOfPlace(
          recordMessages.roles[record.place.role],
          messages.withins[location.within],
        )}
      </p>
      <p className={styles.soft}>
        {pointText(location, children.length > 0, recordMessages.incident)}
      </p>
      <Governorates place={place} />
      <PlaceSources sources={detail.placeSources} />
      {notes.map((note) => (
        <p key={note} className={styles.soft} dir="auto">
          {note}
        </p>
      ))}
      <OtherPlaces detail={detail} />
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
            <li key={`${name} ${by} ${source}`} dir="auto">
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
