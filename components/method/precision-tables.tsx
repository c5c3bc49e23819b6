import { useMessages } from '@/components/messages/use-messages'
import { PLACE_PRECISIONS, TIME_PRECISIONS, WITHIN_KM } from '@/geo/vocabulary'
import { MethodTable } from './method-table'

/** The codes of place, their filters, and what ACLED and UCDP call them. */
export function PlacePrecisions() {
  const messages = useMessages('screen')
  const { place } = useMessages('method')
  return (
    <MethodTable
      caption={place.title}
      columns={[place.code, place.meaning, place.within, 'ACLED', 'UCDP', place.radius]}
      rows={Object.entries(PLACE_PRECISIONS).map(([code, precision]) => [
        code,
        precision.meaning,
        messages.withins[precision.within],
        String(precision.acled),
        String(precision.ucdp),
        place.km(WITHIN_KM[precision.within]),
      ])}
    />
  )
}

/** The codes of time, and what ACLED and UCDP call them. */
export function TimePrecisions() {
  const { time, place } = useMessages('method')
  return (
    <MethodTable
      caption={time.title}
      columns={[place.code, place.meaning, 'ACLED', 'UCDP']}
      rows={Object.entries(TIME_PRECISIONS).map(([code, precision]) => [
        code,
        precision.meaning,
        String(precision.acled ?? '–'),
        String(precision.ucdp ?? '–'),
      ])}
    />
  )
}
