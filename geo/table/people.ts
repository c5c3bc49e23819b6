import type { IncidentTable } from './table'

/** The people that are counted. */
export const PEOPLE = ['killed', 'wounded'] as const
export type People = (typeof PEOPLE)[number]

const COLUMN = { killed: 'fatalities_min', wounded: 'injured_min' } as const

/** Which people a table counts. */
export const countedPeople = ({ columns }: Pick<IncidentTable, 'columns'>): readonly People[] =>
  PEOPLE.filter((people) => columns.has(COLUMN[people]))
