/** A dataset that is too large for a browser: what is said where there is no map and no list. */

import { type Day, utcOf } from '@/geo/time/time'
import { day, month, plural, whole } from './wording'

const large = {
  tooMany: (rows: number, most: number) =>
    `${plural(rows, 'row', 'rows')} match. A browser is sent at most ${whole(most)}: narrow the dates, the search or a filter to see them on the map and in a list. What stands here counts all of them.`,
  few: (rows: number) =>
    `${plural(rows, 'row', 'rows')} match, which a browser can be sent. What stands here counts all of them.`,
  counting: 'Counting…',
  notCounted: 'What matches could not be counted.',
  tookTooLong:
    'What matches could not be counted: the database took too long. Narrower dates, another search or fewer filters may be counted.',
  countAgain: 'Try again',
  open: 'Open them on the map',
  take: 'Take all of them as',
  narrow: 'Narrow',
  search: 'Search',
  all: 'Take every filter away',
  days: 'Days',
  inDays: (rows: number, from: string, to: string) =>
    `${plural(rows, 'row', 'rows')} from ${from} to ${to}`,
  asTable: 'The same as a table',
  when: 'When',
  rows: 'Rows',
  density: 'Where',
  densityIs: (rows: number) =>
    `How many of ${plural(rows, 'row', 'rows')} lie where, north at the top: the darker a cell, the more, on a logarithmic scale.`,
  notPlaced: (incidents: number) => `${plural(incidents, 'incident', 'incidents')} without a point`,
  number: whole,
  day,
  month,
  year: (each: Day) => String(utcOf(each).getUTCFullYear()),
}

export default large
