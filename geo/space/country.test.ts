import { describe, expect, it } from 'vitest'
import { countryOf } from './country'
import { COUNTRY_TABLE } from './country-table'
import { contains } from './position'

const ISO_3166_1 = [
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ',
  'BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM',
  'DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS',
  'GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN',
  'KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ',
  'MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM',
  'PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV',
  'SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI',
  'VN VU WF WS YE YT ZA ZM ZW',
].join(' ')

/** A capital or base, longitude first, that must lie in its country's box. */
const inside: [code: string, lon: number, lat: number][] = [
  ['IQ', 44.36, 33.31],
  ['SY', 40.92, 34.45],
  ['IR', 51.39, 35.69],
  ['YE', 44.19, 15.37],
  ['US', -77.04, 38.9],
  ['US', -157.86, 21.31],
  ['US', 179.1, 51.9],
  ['KW', 47.98, 29.38],
  ['JO', 35.93, 31.95],
  ['SA', 46.68, 24.71],
  ['TR', 32.86, 39.93],
  ['LB', 35.5, 33.89],
  ['IL', 34.78, 32.09],
  ['GB', -0.13, 51.51],
  ['UA', 37.54, 47.1],
  ['UA', 33.53, 44.6],
  ['RU', 33.53, 44.6],
  ['RU', -170.5, 66.2],
  ['FJ', 178.44, -18.14],
  ['NZ', -176.5, -43.9],
  ['SO', 44.06, 9.56],
  ['XK', 21.17, 42.67],
  ['GP', -61.53, 16.24],
  ['SJ', -8.3, 71],
]

describe('the box of a country', () => {
  it.each(inside)('of %s holds %d, %d', (code, lon, lat) => {
    const country = countryOf(code)
    expect(country && contains(country.box, lon, lat)).toBe(true)
  })

  it('catches swapped coordinates of Iraq', () => {
    const country = countryOf('IQ')
    expect(country && contains(country.box, 33.31, 44.36)).toBe(false)
  })

  it('is there for every code of ISO 3166-1, and for no other but Kosovo’s', () => {
    const codes = COUNTRY_TABLE.map(([code]) => code)
    expect(codes.filter((code) => code !== 'XK').join(' ')).toBe(ISO_3166_1)
    expect(countryOf('constructor')).toBeNull()
    expect(countryOf('ZZ')).toBeNull()
  })

  it('is within the world, its south below its north', () => {
    for (const [code, name, [west, south, east, north]] of COUNTRY_TABLE) {
      expect(
        [west, east].every((lon) => Math.abs(lon) <= 180),
        code,
      ).toBe(true)
      expect(south < north && Math.abs(south) <= 90 && Math.abs(north) <= 90, code).toBe(true)
      expect(name).toMatch(/^\p{Lu}/u)
    }
  })
})
