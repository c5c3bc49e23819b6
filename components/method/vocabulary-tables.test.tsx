import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { DEFAULT_LANGUAGE } from '@/components/messages/languages'
import { loadMessages } from '@/components/messages/load-messages'
import { INFO } from '@/geo/fixtures/dataset'
import { COUNTED, PLACE_ROLES, WEAPONS } from '@/geo/vocabulary'
import { ActorTable, CountTable, RoleTable, WeaponTable } from './vocabulary-tables'

beforeAll(() => loadMessages(DEFAULT_LANGUAGE, 'vocabulary'))

/** The cells of a table, row by row, without its head. */
function rows(table: ReactElement): string[][] {
  const body = renderToStaticMarkup(table).split('<tbody>')[1] ?? ''
  return body
    .split('</tr>')
    .slice(0, -1)
    .map((row) => [...row.matchAll(/<t[hd][^>]*>([^<]*)</g)].map(([, cell]) => cell ?? ''))
}

describe('the tables of the vocabularies', () => {
  it.each([
    ['weapons', <WeaponTable key={0} />, WEAPONS],
    ['what numbers count', <CountTable key={1} />, COUNTED],
    ['roles of places', <RoleTable key={2} />, PLACE_ROLES],
  ] as const)('have every code of %s with a meaning', (_, table, codes) => {
    const found = rows(table)
    expect(found.map(([code]) => code)).toEqual(codes)
    expect(found.flat()).not.toContain('')
  })

  it('have every actor with what it is and its number in ACLED', () => {
    expect(rows(<ActorTable actors={INFO.actors} />)).toEqual([
      ['Kata’ib', 'militia', '3 political militia'],
      ['Air Force; North', 'state', '8 external or other forces'],
      ['Unidentified', 'unknown', 'none'],
    ])
  })

  it('say which roles are hollow', () => {
    const hollow = rows(<RoleTable />).flatMap(([role, , is]) => (is === 'yes' ? [role] : []))
    expect(hollow).toEqual(['alleged-impact', 'reported-impact'])
  })
})
