/**
 * A made-up file in the form of an ACLED export with so many rows, the same for every seed: incidents
 * coded to towns, so that thousands share a point, over ten years, with notes of some 250 letters. As
 * one text it may have a million rows; `sampleLines` has any number.
 */
export const sampleCsv = (rows: number, seed = 1): string => [...sampleLines(rows, seed)].join('')

/** The lines of such a file one after another, each with its end. */
export function* sampleLines(rows: number, seed = 1): Generator<string, void, undefined> {
  const random = generator(seed)
  const pick = <T>(options: readonly T[]) => options[Math.floor(random() * options.length)] as T
  const towns = Array.from({ length: TOWNS }, (_, i) => ({
    name: `Town ${i}`,
    lat: (29 + random() * 8).toFixed(4),
    lon: (39 + random() * 9).toFixed(4),
    province: `Province ${i % 18}`,
  }))
  yield `${HEADER}\n`
  for (let i = 0; i < rows; i++) {
    // The square makes the first towns the busiest.
    const town = towns[Math.floor(random() ** 2 * TOWNS)] as (typeof towns)[number]
    const [type, kinds] = pick(EVENTS)
    const day = new Date(Date.UTC(2015, 0, 1 + Math.floor(random() * 3650)))
    const cells = [
      `MUP${i}`,
      day.toISOString().slice(0, 10),
      day.getUTCFullYear(),
      1 + Math.floor(random() * 3),
      'Political violence',
      type,
      pick(kinds),
      pick(ACTORS),
      '',
      pick(ACTORS),
      'Made-up country',
      town.province,
      town.name,
      town.lat,
      town.lon,
      1 + Math.floor(random() * 3),
      'Made-up wire',
      `"${NOTE} (${i})"`,
      Math.floor(random() ** 6 * 40),
    ]
    yield `${cells.join(',')}\n`
  }
}

const TOWNS = 600

const HEADER =
  'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,actor2,country,admin1,location,latitude,longitude,geo_precision,source,notes,fatalities'

const EVENTS: readonly (readonly [string, readonly string[]])[] = [
  ['Battles', ['Armed clash', 'Government regains territory']],
  [
    'Explosions/Remote violence',
    ['Air/drone strike', 'Shelling/artillery/missile attack', 'Remote explosive/landmine/IED'],
  ],
  ['Violence against civilians', ['Attack', 'Abduction/forced disappearance']],
  ['Protests', ['Peaceful protest']],
]

const ACTORS = Array.from({ length: 40 }, (_, i) => `Made-up group ${i}`)

const NOTE =
  'On this day, as a made-up wire said, one made-up group met another near the town, for some hours; what came of it nobody said for certain, and the numbers that were given differ, which is why the fewest are written here. No people were hurt in the making'

/** Numbers from 0 up to 1, by a linear congruential generator (Numerical Recipes). */
function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
