import { useEffect, useMemo, useState } from 'react'
import { Dialog } from '@/components/dialog/dialog'
import { useMessages } from '@/components/messages/use-messages'
import type { LookedUp } from '@/geo/formats/read/looked-up'
import type { PlaceName } from '@/geo/formats/read/place-names'
import type { DatasetName } from './dataset-name'
import { type LoadedGazetteer, loadGazetteer } from './load-gazetteer'
import { type NameChoice, nameChoice } from './name-choice'
import styles from './open-data.module.css'
import type { OpenedData } from './opened-data'
import { PlaceNameRow } from './place-name-row'
import { useReadingAgain } from './use-reading-again'

interface PlaceLookupProps {
  readonly data: OpenedData
  readonly datasets: readonly DatasetName[]
  readonly onClose: () => void
}

/** Names that are listed; the others can be narrowed to in the file itself. */
const MOST_LISTED = 200

/** The names of places in a file whose rows state no point, and what each may stand for: nothing is placed that is not chosen here. */
export default function PlaceLookup({ data, datasets, onClose }: PlaceLookupProps) {
  const words = useMessages('openData').lookup
  const { isReading, readWith } = useReadingAgain(data)
  const { placeNames } = data.report
  const loaded = useGazetteer(datasets, words.basemap)
  const names = useMemo(
    () => loaded && placeNames.map((name) => nameChoice(name, loaded.gazetteer, words.denotes)),
    [placeNames, loaded, words],
  )
  const [chosen, setChosen] = useState<ReadonlyMap<string, LookedUp | null>>(
    () => new Map(Object.entries(data.choices.places ?? {})),
  )
  const choiceOf = ({ name }: NameChoice) => chosen.get(name.key) ?? null
  const choose = (key: string, place: LookedUp | null) =>
    setChosen((now) => new Map(now).set(key, place))
  const plain = (names ?? []).filter(({ plain }) => plain !== null)
  const choosePlain = () =>
    setChosen(
      (now) => new Map([...now, ...plain.map(({ name, plain }) => [name.key, plain] as const)]),
    )
  const placed = (names ?? []).filter((each) => choiceOf(each) !== null)
  const apply = () => {
    const places = placed.map((each) => [each.name.key, choiceOf(each) as LookedUp] as const)
    void readWith({ places: Object.fromEntries(places) }).then(onClose)
  }
  const listed = (names ?? []).slice(0, MOST_LISTED)
  return (
    <Dialog title={words.title} onClose={onClose}>
      <p>{words.what(placeNames.length, rowsOf(placeNames))}</p>
      {!names && <p role="status">{words.loading}</p>}
      {loaded && loaded.missing.length > 0 && (
        <p className={styles.warning}>{words.missing(loaded.missing)}</p>
      )}
      {names && (
        <>
          <div className={styles.fixes}>
            <button
              type="button"
              className={styles.secondary}
              disabled={plain.length === 0}
              onClick={choosePlain}
            >
              {words.choosePlain(plain.length)}
            </button>
            <button
              type="button"
              className={styles.secondary}
              disabled={placed.length === 0}
              onClick={() => setChosen(new Map())}
            >
              {words.chooseNone}
            </button>
          </div>
          <ul className={styles.names} aria-label={words.names}>
            {listed.map((each) => (
              <PlaceNameRow
                key={each.name.key}
                choice={each}
                chosen={choiceOf(each)}
                onChoose={choose}
              />
            ))}
          </ul>
          {names.length > listed.length && (
            <p className={styles.hint}>{words.more(names.length - listed.length)}</p>
          )}
          <div className={styles.actions}>
            <p role="status">
              {words.placed(rowsOf(placed.map(({ name }) => name)), rowsOf(placeNames))}
            </p>
            <button type="button" className={styles.primary} disabled={isReading} onClick={apply}>
              {words.apply}
            </button>
          </div>
        </>
      )}
    </Dialog>
  )
}

const rowsOf = (names: readonly PlaceName[]) => names.reduce((sum, { rows }) => sum + rows, 0)

function useGazetteer(datasets: readonly DatasetName[], basemap: string): LoadedGazetteer | null {
  const [loaded, setLoaded] = useState<LoadedGazetteer | null>(null)
  useEffect(() => {
    let isOver = false
    void loadGazetteer(datasets, basemap).then((each) => isOver || setLoaded(each))
    return () => {
      isOver = true
    }
  }, [datasets, basemap])
  return loaded
}
