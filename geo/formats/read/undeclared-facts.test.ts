import { describe, expect, it } from 'vitest'
import { undeclaredFacts } from './undeclared-facts'

const TABLE = { dataset: { id: 'mine', version: '0123456789ab' } }
const WORDS = { citation: (name: string) => `${name}, whoever made it`, licence: 'not stated' }
const FILE = { name: 'mine.csv', today: '2026-11-26', utcOffset: null }

describe('a file that nobody has published', () => {
  it('is cited, and may be used, as its convention asks', () => {
    const facts = undeclaredFacts(TABLE, { ...FILE, convention: 'ACLED' }, WORDS)
    expect(facts.citation).toMatch(/^mine\.csv: .*ACLED.*\.$/)
    expect(facts.licence.name).toBe('ACLED terms of use')
    expect(facts.has).toEqual({ pages: false, claims: false })
  })

  it('is cited by its name where it follows none, and its licence is not made up', () => {
    const facts = undeclaredFacts(TABLE, { ...FILE, convention: 'plain' }, WORDS)
    expect(facts.citation).toBe('mine.csv, whoever made it')
    expect(facts.licence).toEqual({ id: 'not stated', name: 'not stated', url: '' })
    expect(facts).toMatchObject({ id: 'mine', version: '0123456789ab', utcOffset: '' })
  })
})
