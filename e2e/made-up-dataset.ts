import { smallDataset, textsOf } from '@/geo/fixtures/small-dataset'
import { formatDay, parseDay } from '@/geo/time/time'

type Json = Record<string, unknown>

/** From the first day of 1970 on, which was a Thursday. */
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

const ROCKETS = 'incidents/2020-03-11-north-base-rockets.json'

/** The files of a dataset of `count` made-up incidents, one after the other, that passes the check. */
export function madeUpDataset(id: string, count: number): Map<string, string> {
  const dataset = smallDataset()
  const pattern = dataset.get(ROCKETS) as Json
  const first = parseDay('2019-12-01') ?? 0
  const info = dataset.get('dataset.json') as Json
  dataset.set('dataset.json', { ...info, id })
  const present = [...dataset.keys()].filter((name) => name.startsWith('incidents/')).length
  for (let i = present; i < count; i++) {
    const number = first + (i % 120)
    const day = formatDay(number)
    const record = structuredClone(pattern)
    record.id = `${day}-made-up-${i}`
    record.title = `Made-up incident ${i}`
    record.date = { day, weekday: WEEKDAYS[(number + 4) % 7], precision: 'T4' }
    dataset.set(`incidents/${record.id}.json`, record)
  }
  return textsOf(dataset)
}
