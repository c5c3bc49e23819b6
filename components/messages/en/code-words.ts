import type { Convention } from '@/geo/formats/read/mapping'

type Codes = Readonly<Record<string, string>>

/** The types of actors of ACLED’s codebook, by their numbers. */
export const acledActors = {
  1: 'state forces',
  2: 'rebel group',
  3: 'political militia',
  4: 'identity militia',
  5: 'rioters',
  6: 'protesters',
  7: 'civilians',
  8: 'external or other forces',
} as const satisfies Codes

const gdeltPlaces: Codes = {
  1: 'a country',
  2: 'a US state',
  3: 'a US city or landmark',
  4: 'a city or landmark',
  5: 'a state or province',
}

const noYes: Codes = { 0: 'no', 1: 'yes' }

/** What the codes of a convention’s columns mean, by the name of the column in lower case, after its codebook. */
const words: Readonly<Record<Convention, Readonly<Record<string, Codes>>>> = {
  UCDP: {
    type_of_violence: {
      1: 'state-based conflict',
      2: 'non-state conflict',
      3: 'one-sided violence',
    },
    event_clarity: { 1: 'reported as one event', 2: 'reported in sum with others' },
    active_year: noYes,
    where_prec: {
      1: 'exact place',
      2: 'near a known place',
      3: 'district',
      4: 'province',
      5: 'a line or an area without clear bounds',
      6: 'country',
      7: 'international waters or airspace',
    },
    date_prec: {
      1: 'the day',
      2: 'two to six days',
      3: 'the week',
      4: 'the month',
      5: 'the year',
    },
  },
  ACLED: {
    inter1: acledActors,
    inter2: acledActors,
    time_precision: { 1: 'the day', 2: 'the week', 3: 'the month' },
    geo_precision: { 1: 'a named place', 2: 'near one', 3: 'a larger region' },
  },
  GTD: {
    specificity: {
      1: 'the place itself',
      2: 'middle of the smallest area round the town',
      3: 'middle of the smallest area, in no town',
      4: 'middle of the province',
      5: 'not known',
    },
    vicinity: noYes,
    extended: noYes,
    multiple: noYes,
    success: noYes,
    suicide: noYes,
  },
  GDELT: {
    quadclass: {
      1: 'verbal cooperation',
      2: 'material cooperation',
      3: 'verbal conflict',
      4: 'material conflict',
    },
    isrootevent: noYes,
    actor1geo_type: gdeltPlaces,
    actor2geo_type: gdeltPlaces,
    actiongeo_type: gdeltPlaces,
    eventrootcode: {
      '01': 'public statement',
      '02': 'appeal',
      '03': 'intent to cooperate',
      '04': 'consultation',
      '05': 'diplomatic cooperation',
      '06': 'material cooperation',
      '07': 'aid',
      '08': 'yielding',
      '09': 'investigation',
      10: 'demand',
      11: 'disapproval',
      12: 'rejection',
      13: 'threat',
      14: 'protest',
      15: 'show of force',
      16: 'reduced relations',
      17: 'coercion',
      18: 'assault',
      19: 'fighting',
      20: 'unconventional mass violence',
    },
  },
  plain: {},
}

/** A code of a column as it stands in a file, with what its convention means by it; the code alone where it means nothing. */
export function withCodeWords(
  convention: Convention | undefined,
  column: string,
  code: string,
): string {
  const columns = convention === undefined ? undefined : words[convention]
  const name = column.trim().toLowerCase()
  const codes = columns && Object.hasOwn(columns, name) ? columns[name] : undefined
  // Programs write whole numbers with decimals where a column has empty cells.
  const bare = code.replace(/\.0+$/, '')
  return codes && Object.hasOwn(codes, bare) ? `${code}: ${codes[bare]}` : code
}
